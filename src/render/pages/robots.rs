//! The file robots.txt.

use crate::site::Site;

/// Renders the file. It depends on the site's address alone, which is one of the settings.
pub fn render(site: &Site) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", site.settings.base_url).into_bytes()
}
