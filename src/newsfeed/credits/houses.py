"""Names of houses: news agencies, picture libraries, platforms, tools. Data only.

The lists help, they do not decide: a name that stands in none of them is read by its
position in the chain. Names are facts, gathered from what agencies call themselves;
which platform is which tier comes from the guide, section 4. Matching ignores case, a
leading "the" and a final full stop. One name a line or between bars.
"""

from __future__ import annotations

PLATFORMS = """
Unsplash | Pexels | Pixabay | Flickr | Wikimedia Commons | Wikimedia | Commons | iStock
iStockphoto | iStock.com | iStock Photo | iStock by Getty Images | Shutterstock | Shutterstock.com
Shutterstock Editorial | REX | Rex Features | Rex/Shutterstock | Alamy | Alamy Stock Photo
Alamy Live News | Alamy Images | Adobe Stock | AdobeStock | stock.adobe.com | Dreamstime
Dreamstime.com | 123RF | 123RF.com | Depositphotos | Fotolia | Freepik | Canva | Envato
Envato Elements | Vecteezy | StockSnap | Burst | Rawpixel | YouTube | Instagram | Facebook | X
X.com | Twitter | X/Twitter | Twitter/X | TikTok | Telegram | Snapchat | LinkedIn | Reddit | Weibo
Bluesky | Threads | Truth Social | VK | ВКонтакте | WhatsApp | WeChat | Google Street View
Google Maps | Google Earth | Vimeo | Ютуб | Телеграм | Телеграм-канал | Инстаграм | Твиттер
Фейсбук | 微博 | 微信 | 유튜브 | 인스타그램 | 페이스북 | 트위터 | 틱톡 | 텔레그램 | ユーチューブ
インスタグラム | ツイッター | 抖音
"""
"""Tier 1: always a distributor."""

SOCIAL = """
YouTube | Instagram | Facebook | X | X.com | Twitter | X/Twitter | Twitter/X | TikTok | Telegram
Snapchat | LinkedIn | Reddit | Weibo | Bluesky | Threads | Truth Social | VK | ВКонтакте | WhatsApp
WeChat | Ютуб | Телеграм | Телеграм-канал | Инстаграм | Твиттер | Фейсбук | 微博 | 微信 | 유튜브
인스타그램 | 페이스북 | 트위터 | 틱톡 | 텔레그램 | ユーチューブ | インスタグラム | ツイッター
抖音
"""
"""Platforms where people post; a picture from one has the qualifier social-media."""

LIBRARIES = """
Getty Images | Getty | GettyImages | Getty Images North America | Getty Images Europe
Getty Images News | Getty Images Sport | Getty Images AsiaPac | Getty Images South America
gettyimages | Gety Images | Getty images | ゲッティ | ゲッティイメージズ | ゲッティ＝共同
picture alliance | picture-alliance | Picture Alliance | pa/picture alliance | Ritzau Scanpix
Scanpix | アフロ | 게티이미지 | 게티이미지뱅크 | 게티이미지코리아
"""
"""Tier 2: an agency when it is the only organisation, else a distributor."""

AGENCIES = """
AP | Associated Press | AP Images | AP Photos | APTN | AP Content Services | AP Newsroom | AFP
Agence France-Presse | AFP or licensors | Agence France Presse | AFPTV | AFP Forum | AFP Images
Reuters | Thomson Reuters | Reuters Connect | Reuters TV | Reuters Graphics | Action Images
USA Today Sports | Imagn Images | Imagn | Reuters Pictures | EPA | EPA-EFE | EFE | EFE/EPA
EPA Images | European Pressphoto Agency | Agencia EFE | PA | PA Wire | PA Media | PA Images
PA Archive | Press Association | Press Association Images | dpa | dpa Bildfunk | dpa-Bildfunk
dpa-Zentralbild | dpa-infografik | dpa Themendienst | dpa-tmn | dpa-infocom | dpa picture alliance
dpa-pa | Deutsche Presse-Agentur | ZB | dapd | ddp | ddp images | epd | KNA | APA | APA-PictureDesk
picturedesk.com | Keystone | Keystone-SDA | Keystone/SDA | SDA | ATS | AWP | ANP | ANP Foto | Belga
Hollandse Hoogte | Novum | TT | TT Nyhetsbyrån | NTB | NTB scanpix | Ritzau | Lehtikuva | STT | ETA
BNS | LETA | ELTA | Polfoto | Bildbyrån | Expressen | Aftonbladet | PAP | Agencja Gazeta
Agencja Wyborcza | Agencja Wyborcza.pl | Forum | East News | Reporter | ČTK | CTK | TASR | SITA
MTI | MTVA | Agerpres | Mediafax | Inquam Photos | Profimedia | All Over Press | AOP | PhotoPQR
BTA | Hina | Cropix | Pixsell | Tanjug | Fena | STA | BoBo | MIA | ATA | Anadolu | Anadolu Agency
Anadolu Ajansı | Anadolu Images | AA | DHA | İHA | IHA | Depo Photos | ΑΠΕ-ΜΠΕ | ANA-MPA | APE-MPE
Eurokinissi | InTime News | SOOC | Motion Team | ANSA | LaPresse | AGI | Adnkronos | Imagoeconomica
AGF | IPA | Fotogramma | Contrasto | Insidefoto | Lusa | Global Imagens | Europa Press
Europapress | Cordon Press | Gtres | Notimex | Cuartoscuro | Télam | Telam | NA
Noticias Argentinas | Andina | ABI | APG | Aton Chile | Agencia Uno | Agencia UNO | Prensa Latina
Colprensa | Xinhua News Agency | AVN | Prensa Presidencial | Folhapress | Estadão Conteúdo
Agência Brasil | Agência O Globo | Agência Estado | Agência Pará | Agência Senado | Agência Câmara
Brazil Photo Press | Fotoarena | Futura Press | TV Globo | g1 | Riot Games | Photo Press | SIPA
Sipa USA | Sipa Press | Abaca | ABACA | ABACAPRESS | ABACAPRESS.COM | Abaca Press | MAXPPP | MaxPPP
Divergence | Hans Lucas | Le Pictorium | Pictorium | Myop | Bestimage | KCS Presse | Starface
Panoramic | DPPI | Icon Sport | PressSports | Presse Sports | Roger-Viollet | Gamma | Gamma-Rapho
Rapho | Sygma | Corbis | Vu' | Agence VU | Signatures | Cosmos | Tendance Floue | Rea | REA
Radio-Canada | La Presse Canadienne | The Canadian Press | Canadian Press | CP | CBC | Postmedia
AAP | AAP Image | AAP Images | RNZ | Stuff | NZME | SNPA | Photosport | Xinhua | 新华社 | 新華社
Xinhua/AFP | 中新社 | China News Service | CNS | CNSphoto | China Daily | VCG | Visual China Group
视觉中国 | 視覺中國 | ICphoto | IC photo | 人民视觉 | 人民网 | 人民日报 | 央视 | 央视新闻 | 新华网
中新网 | 中国新闻网 | 环球网 | 澎湃新闻 | 新京报 | 东方IC | 中国日报 | 路透社 | 路透 | 法新社
法新 | 美联社 | 美聯社 | 美联 | 中央社 | 韩联社 | 共同社 | 欧新社 | 塔斯社 | Imaginechina
ImagineChina | Feature China | Future Publishing | CFP | 盖帝图像 | 共同 | 共同通信 | 共同通信社
時事 | 時事通信 | 時事通信社 | ロイター | AFP時事 | AP通信 | ロイター通信 | アフロスポーツ
産経新聞社 | 朝日新聞社 | 読売新聞社 | 毎日新聞社 | スポーツ報知 | 日刊スポーツ | Kyodo
Kyodo News | Jiji | Jiji Press | AFLO | Aflo | Aflo Sport | The Yomiuri Shimbun | The Asahi Shimbun
JIJI PRESS | タス＝共同 | 新華社＝共同 | ＡＰ | ＡＦＰ | ＥＰＡ | 聯合＝共同 | Yonhap | Yonhap News
Yonhap News Agency | 연합뉴스 | 뉴시스 | 뉴스1 | 뉴스원 | 로이터 | AP연합뉴스 | 로이터연합뉴스
로이터통신 | AP뉴시스 | Newsis | News1 | 신화통신 | 조선중앙통신 | 노동신문 | 연합 | Korea Pool
KCNA | KNS | 朝鮮中央通信 | 게임뉴스 | 스포츠조선 | 엑스포츠뉴스 | 마이데일리 | OSEN | РИА Новости
Риа Новости | RIA Novosti | RIA-Novosti | Sputnik | Спутник | TASS | ТАСС | ИТАР-ТАСС | ITAR-TASS
Интерфакс | Interfax | Коммерсантъ | Kommersant | Известия | Ведомости | РБК | Россия сегодня
Rossiya Segodnya | Lenta.ru | Лента.ру | Агентство Москва | АГН Москва | АГН Москва
Moscow News Agency | Global Look Press | МЧС | пресс-служба | Рейтер | Рейтерс
ФотоХост-агентство РИА Новости | Фотохост-агентство | УНІАН | УНИАН | UNIAN | Укринформ | Укрінформ
Ukrinform | Белта | БелТА | BelTA | Казинформ | Азертадж | Арменпресс | Ukrafoto | IRNA | ISNA
Fars News Agency | Fars | Mehr News Agency | Tasnim | Tasnim News Agency | WANA | ایسنا | ایرنا
فارس | مهر | تسنیم | خبرگزاری فارس | خبرگزاری مهر | SANA | سانا | WAFA | وفا | واس | SPA | WAM
وام | KUNA | QNA | Petra | MENA | MAP | APS | TAP | Al Jazeera | الجزيرة | رويترز | أ ف ب | أ.ف.ب
ا ف ب | فرانس برس | الفرنسية | أسوشيتد برس | أسوشييتد برس | ا ب | غيتي | غيتي إيميجز | الأناضول
وكالة الأناضول | الأوروبية | د ب أ | شينخوا | سبوتنيك | רויטרס | אי.אפ.פי | AFP / فرانس برس
Flash90 | פלאש90 | פלאש 90 | לע"מ | GPO | דובר צה"ל | JINI | جيتي | العربية | PTI | ANI
Press Trust of India | IANS | UNI | Antara | ANTARA FOTO | Antara Foto | Bernama | TTXVN | VNA
PNA | Philippine News Agency | Hindustan Times | The Hindu | BSS | APP | Lakehouse | NurPhoto
ZUMA Press | Zuma | ZUMA Wire | ZUMAPRESS.com | ZUMA | SOPA Images | LightRocket | Pacific Press
Barcroft Media | Barcroft | SWNS | Splash News | Backgrid | BACKGRID | WENN | Cover Images
INSTARimages | Mega | MEGA | The Mega Agency | NTB/ZUMA | UPI | UPI Photo | Polaris
Polaris Images | Redux | Redux Pictures | Contour | Magnum | Magnum Photos | VII | VII Photo
Panos | Panos Pictures | Noor | NOOR | Contact Press Images | Trunk Archive | The Image Bank
Archive Photos | Hulton Archive | Hulton Deutsch | Bettmann | Bettmann Archive | FilmMagic
WireImage | Icon Sportswire | MLB Photos | NBAE | NFL Photos | AFP Contributor
Tribune News Service | TNS | MCT | MediaNews Group | Digital First Media | McClatchy | Newsday
Star Tribune | CQ Roll Call | CQ-Roll Call | CQ-Roll Call, Inc. | Roll Call | Politico | POLITICO
Bloomberg | Bloomberg News | Dow Jones | Photofest | Allstar | Moviestore | Landmark Media | Kobal
Photo 12 | TCD/Prod.DB | Everett Collection | Everett | Photo Researchers | Science Source
Science Photo Library | SPL | Mary Evans Picture Library | Bridgeman Images | akg-images | Granger
Granger Collection | ullstein bild | Ullstein Bild | Heritage Images | Heritage Image
Universal Images Group | UIG | Print Collector | De Agostini | DEA | Mondadori Portfolio
Toronto Star | IMAGO | imago images | imago sportfotodienst | imago stock&people | Imago
Political-Moments | Eibner | Eibner-Pressefoto | Jan Huebner | Future Image | Bihlmayerfotografie
Revierfoto | SvenSimon | Geisler-Fotopress | Panama Pictures | Chris Emil Janßen | Nordphoto
nordphoto | Funke Foto Services | photothek | photothek.net | Westend61 | Mauritius Images
mauritius images | Ostkreuz | laif | Agentur Focus | Bundesarchiv | Süddeutsche Zeitung Photo
SZ Photo | Interfoto | INTERFOTO | Horizont | Actionpress | action press | Eventpress
Sportfoto Rudel | Sven Simon Fotoagentur | Agence Anadolu | SZ-Photo | CNN | BBC | BBC News | CNBC
NBC | NBC News | CBS | CBS News | ABC | ABC News | Fox News | MSNBC | NPR | PBS | ITV | ITN
Sky News | Sky | Channel 4 | RTE | RTÉ | DW | ARD | ZDF | NDR | WDR | SWR | BR | MDR | HR | RBB
ORF | SRF | RTS | RAI | TF1 | BFMTV | BFM | France 2 | France 3 | France 24 | France Info
franceinfo | FRANCE 24 | LCI | RTL | TVE | RTVE | SVT | NRK | DR | YLE | Yle | TV 2 | TV2 | NOS
RTL Nieuws | VRT | RTBF | NHK | TBS | KBS | MBC | SBS | YTN | CCTV | CGTN | New York Times
Guardian Design | Washington Post | Wall Street Journal | Guardian | Times | Daily Telegraph
Telegraph | Independent | Financial Times | Los Angeles Times | Boston Globe | Chicago Tribune
USA Today | USA TODAY | Houston Chronicle | Le Monde | Le Figaro | Libération | El País | El Mundo
Der Spiegel | Die Zeit | FAZ | Süddeutsche Zeitung | NZZ | Corriere della Sera | La Repubblica
La Presse | Globe and Mail | National Geographic | Axios | Verge | Wired | WIRED | Vox | New Yorker
Daily Beast | Ars Technica | Insider | Business Insider | BuzzFeed News | MercoPress | Rappler
Deadline | Variety | TechCrunch | Mashable | Engadget | HuffPost | Quartz | Fortune | NASA | ESA
ESO | CSA | JAXA | STScI | JPL | JPL-Caltech | NASA/JPL-Caltech | MSSS | NOAA | USGS | CERN | NIAID
NIH | CDC | FBI | CIA | DEA | DHS | DoD | IAEA | NATO | UN | UN Photo | UNICEF | UNHCR | WHO | WFP
ICRC | WWF | MSF | Maxar | Maxar Technologies | Planet Labs | Planet Labs PBC | Airbus | SpaceX
Roscosmos | Роскосмос | Pentagon | White House | Kremlin | Élysée | Bundesregierung | Bundeswehr
Downing Street | Vatican Media | Vatican | Wikipedia | Wikipédia | Википедия | Tate | MoMA | Louvre
Getty Museum | Smithsonian | Rijksmuseum | Prado | Hermitage | Met Museum | OpenAI | Google | Apple
Microsoft | Meta | Amazon | Tesla | Netflix | Disney | HBO | Warner Bros. | Nintendo | Navy | Army
Air Force | Marine Corps | Coast Guard | Greenpeace | Amnesty International
"""
"""Agencies, newspapers, broadcasters, offices: organisations at sight."""

GENERATORS = """
Midjourney | DALL-E | DALL-E 2 | DALL-E 3 | DALL·E | DALL·E 2 | DALL·E 3 | Dall-E
Stable Diffusion | SDXL | Adobe Firefly | Firefly | Claude | ChatGPT | GPT-4o | GPT-4 | Gemini
Google Gemini | Imagen | Grok | xAI Grok | Copilot | Microsoft Copilot | Microsoft Designer
Bing Image Creator | Bing | Ideogram | Leonardo.ai | Leonardo AI | Flux | Sora | Runway
Nano Banana | DreamStudio | Craiyon | Canva Magic Media | Playground AI
"""
"""Tools that make pictures; read as generators only where the words say that a tool was used."""

PROVIDERS = """
Family | Family of the victim | the artist | artist | the author | the family | Familie | Familia
Famille | 受访者 | 受訪者 | 本人 | 遺族 | 家族 | 通讯员 | 유족 | 독자
"""
"""Placeholders that stay names, because they say who gave the picture (section 2, rule 4)."""

MODELS = """
DALL-E | DALL-E 2 | DALL-E 3 | DALL·E | DALL·E 2 | DALL·E 3 | Dall-E | Stable Diffusion | SDXL
Adobe Firefly | ChatGPT | GPT-4o | GPT-4 | Google Gemini | Bing Image Creator | Microsoft Designer
Nano Banana | Craiyon | DreamStudio | Canva Magic Media
"""
"""Of these, the tools that are no company: naming one is saying that a machine made the picture."""

NEWSROOMS = """
Axios | Guardian | BBC | CNN | NBC | CBS | ABC | Fox | Reuters | AP | AFP | Bloomberg | Politico
Wired | Verge | Vox | Insider | NPR | PBS | ITV | Netflix | Disney | CNBC | MSNBC | Newsweek
Globo | RTL | Spiegel | Zeit
"""
"""Newsrooms whose departments sign: Axios Visuals, BBC Wales."""

NOT_LABELS = """
Archive Photos | Photo Researchers | Picture Press | Photo Press | Video Village | Credit Suisse
Crédit Agricole | Credit Agricole | Photo Alto | PhotoAlto | Graphic News | Source Code
"""
"""Organisations whose names begin with what looks like a label."""
