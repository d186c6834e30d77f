//! robots.txt.

use crate::site::Site;

/// The site's address stands among the settings, so nothing else can change it.
pub fn render(site: &Site) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", site.settings.base_url).into_bytes()
}
