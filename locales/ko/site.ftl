# Names of this site's own sections, columns, tags and topics.

site-notice = 시연용 누리집입니다. 이 소프트웨어가 어떻게 작동하는지 보여 주기 위한 예시이며, 실제 기관의 누리집이 아닙니다.
site-description = 시 외사판공실을 본떠 만든 시연용 누리집으로, 소식과 정부정보공개, 민원 안내를 다섯 개 언어로 제공합니다
chooser-enter = 한국어 누리집 바로가기

section-news = 소식
section-disclosure = 정부정보공개
section-disclosure-rules = 정부정보공개 규정
section-disclosure-register = 정보공개목록
section-disclosure-guide = 정보공개 안내
section-disclosure-request = 신청에 의한 공개
section-disclosure-online = 온라인 신청
section-disclosure-process = 공개 절차
section-disclosure-contacts = 담당 부서
section-services = 민원 안내
section-mailbox = 시장 우편함
section-reports = 연차 보고서
section-about = 기관 소개

column-politics = 행정
column-economy = 경제
column-culture = 문화
column-livelihood = 시민 생활
column-regulations = 조례
column-office-rules = 내부 규정
column-organisation = 기관의 직무
column-personnel = 인사
column-finance = 경비
column-guide-notes = 정보를 찾는 방법
column-request-notes = 신청 요건
column-request-fees = 비용
column-online-form = 신청서
column-proactive-flow = 능동적 공개
column-request-flow = 신청 처리
column-contact-points = 연락처

tag-agriculture = 농업
tag-disclosure = 정보공개
tag-driving = 운전
tag-education = 교육
tag-environment = 환경
tag-expo = 박람회
tag-film = 영화
tag-holidays = 공휴일
tag-ice-snow = 눈과 얼음
tag-industry = 산업
tag-legalisation = 영사인증
tag-overseas-chinese = 화교
tag-parks = 공원
tag-residence = 거주
tag-safety = 안전
tag-sister-cities = 우호도시
tag-social-insurance = 사회보험
tag-sport = 스포츠
tag-tax = 세금
tag-transport = 교통
tag-visa = 비자

topic-rules = 규정
topic-organisation = 기관
topic-personnel = 인사
topic-finance = 재정
topic-procedure = 절차
topic-application = 신청
