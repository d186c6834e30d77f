# Names of this site's own sections, columns, tags and topics.

site-notice = Demonstration: a sample site that shows how this software works. It is not the website of any office.
site-description = Sample site modelled on a city foreign affairs office: news, disclosure notices and services in five languages
chooser-enter = Enter the English site

section-news = News
section-disclosure = Government information
section-disclosure-rules = Disclosure rules
section-disclosure-register = Disclosure register
section-disclosure-guide = Disclosure guide
section-disclosure-request = Disclosure on request
section-disclosure-online = Online requests
section-disclosure-process = Disclosure process
section-disclosure-contacts = Departments and contacts
section-services = Services
section-mailbox = Mayor’s Mailbox
section-reports = Annual reports
section-about = About the office

column-politics = Public affairs
column-economy = Economy
column-culture = Culture
column-livelihood = Daily life
column-regulations = Regulations
column-office-rules = Rules of the office
column-organisation = Organization
column-personnel = Personnel
column-finance = Spending
column-guide-notes = How to find information
column-request-notes = Conditions
column-request-fees = Fees
column-online-form = Request form
column-proactive-flow = Proactive disclosure
column-request-flow = Handling of requests
column-contact-points = Contact points

tag-agriculture = Agriculture
tag-disclosure = Information disclosure
tag-driving = Driving
tag-education = Education
tag-environment = Environment
tag-expo = Trade fairs
tag-film = Film
tag-holidays = Public holidays
tag-ice-snow = Ice and snow
tag-industry = Industry
tag-legalisation = Legalization
tag-overseas-chinese = Overseas Chinese
tag-parks = Parks
tag-residence = Residence
tag-safety = Safety
tag-sister-cities = Sister cities
tag-social-insurance = Social insurance
tag-sport = Sport
tag-tax = Tax
tag-transport = Transport
tag-visa = Visas

topic-rules = Rules
topic-organisation = Organization
topic-personnel = Personnel
topic-finance = Finance
topic-procedure = Procedures
topic-application = Requests
