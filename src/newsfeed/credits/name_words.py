"""Words that names are made of, and words that names are told from. Data only."""

from __future__ import annotations

ORGANISATION_WORDS = """
images pictures photos press presse prensa imprensa stampa agency agencia agência agence agenzia
agentur agentura agencja ajansı ajans office army navy marines airforce police polizei policía
policia polícia polizia politie polis policja military militär university université universität
universidad universidade università universiteit foundation stiftung fondation fundación fundação
fondazione museum museo musée museu muzeum archive archives archiv archivo arquivo archivio
ministry ministerio ministère ministerium ministério ministero department departamento government
gobierno governo gouvernement regierung presidency presidencia presidência présidence presidential
parliament parlament parlamento council committee commission institute institut instituto istituto
institutes institution library bibliothèque biblioteca bibliothek society association asociación
associação company corp corporation inc ltd llc gmbh plc co ag nv bv s.p.a technologies technology
systems entertainment productions films media news newspapers noticias notícias courier examiner
bulletin sentinel inquirer enquirer ledger advertiser tribune chronicle herald gazette magazine
televisión television tv radio network broadcasting wire service services estate union team league
federation federación fédération olympic observer centre center hospital school college conference
observatory laboratory laboratories lab labs space aviation airlines airways motors group
collection guard corps force forces command embassy consulate zoo aquarium gallery galerie galería
galleria studios records republic secretariat authority administration customs protection defense
defence health national international ministerstvo rathaus landratsamt feuerwehr gemeinde stadt
stadtarchiv stadtwerke klinikum krankenhaus landkreis verlag zeitung fotoagentur pressefoto
bildagentur telegraph times journal businessweek
weekly businesswire newswire ville région mairie préfecture pool ayuntamiento prefeitura secretaria
secretaría câmara senado comune municipio gobernación tribunal ong archivos enterprise enterprises
partners publishing publishers photothek industries stadium служба министерство мид минобороны
пресс-служба агентство администрация правительство мчс университет музей архив фонд телеканал
газета издание кремль прокуратура мвд фсб госдума полиция институт росгвардия presidenza quirinale
ufficio vaticano carabinieri questura firefighters sheriff sheriff's وكالة وزارة خبرگزاری سازمان
شركة قناة جامعة تلفزيون مكتب رئاسة محطة דוברות משטרת עיריית משרד
"""
"""A name with one of these words is an organisation."""

ORGANISATION_OPENINGS = (
    "estate of ",
    "city of ",
    "town of ",
    "state of ",
    "bureau of ",
    "house of ",
)
"""A name that begins so is an organisation."""

COMPOUND_ENDINGS = """
agentur verlag museum archiv zeitung stiftung ministerium universität hochschule institut polizei
feuerwehr rundfunk bibliothek tidning tidningen myndigheten universitet
"""
"""The same for languages that write compounds: Musterfotoagentur."""

ORGANISATION_ENDINGS = """
社 通信 新聞 新闻 報 报 网 網 视觉 視覺 图片 電視 电视台 電視台 テレビ 放送 大学 大學 公司 局 庁 省
署 博物馆 博物館 美術館 机构 協会 协会 委员会 委員会 团 団体 研究所 集团 杂志 日报 晚报 视频 中心
뉴스 일보 신문 방송 대학교 엔터테인먼트 스포츠 경찰청 소방서 경찰서 시청 대통령실 국방부 통신 그룹
제작진 예능국 컴퍼니 프로덕션
"""
"""The same for scripts that write no blanks: what an organisation's name ends in."""

FRONT_NOUNS = """
fire search parks fish health science sciences food culture education defense defence trade arts
music police customs standards research training rescue wildlife environment energy oceanic history
economic markets news post times
"""
"""What stands before "and" in such a name: Fire and Rescue Service."""

GOVERNMENT_OPENINGS = """
u.s us uk national federal state royal department ministry office bureau center centre centers
institute ministère ministerio ministério museum university county city library
"""
"""A name that opens so may hold an "and" (U.S. Customs and Border Protection)."""

HEAD_NOUNS = """
administration protection division services service affairs prevention department sciences science
technology wildlife museum records rescue safety authority commission bureau agency society
industry observer courier record democrat dispatch messenger gallery archives corporation
humanities space atmospheric gardens fisheries sports tourism
"""
"""What stands last in such a name."""

PLACE_TAKERS = """
museum university library institute archive archives gallery college collection school inc llc
department foundation zoo observatory hospital
"""
"""A name with one of these takes a place or division behind a comma (University of X, Y)."""

CORPORATE_TAILS = (
    "inc inc. ltd ltd. llc corp corp. co co. jr jr. sr sr. ii iii iv plc s.a. gmbh lp l.p. llp"
)

FOR_TAKERS = """
center centers centre institute council foundation campaign committee alliance coalition society
fund agency association organization doctors office bureau department minister ministry network
initiative
"""
"""A name that ends so goes on behind "for" (Centers for Disease Control)."""

CONNECTORS = """
of the and de la le les el los las del da do das dos di du des van von vom der den dem zu zur und y
et e i al el- bin ibn ben bint ter ten te op 't af av og och für für's for d' & - – of's în din a
aux au dell' della delle dei degli do's jr sr st ep en в и на по von
"""
"""Small words that a name may hold in lower case."""

OPENERS = """
a an this these that those in on at from to by for with how why what when where who follow watch
see read click join listen visit search here there it he she they we i you his her its our my your
is are was if as after before during while until since today yesterday if no not more new
ein eine einer einem einen une una uno uma een
"""
"""Words that begin a sentence; a bare name in a credit does not begin so (but "The" may)."""

GOVERNORS = """
by from of on in at to with for against about between among near under over through during before
after since until without within into onto upon than like as and or the a an their its his her our
von vom bei beim mit für gegen aus zu zum zur durch über unter nach vor seit ohne um an auf im am
und oder ein eine einer eines einem einen der die das dem den des ihr sein laut wie als
de du des d par pour avec sans sous sur chez dans entre contre selon vers à au aux et ou le la les
un une por para con sin sobre según hacia hasta desde en del al y o el los las una e os as um uma
da do dos das em no na com pelo pela pelos pelas segundo di della dei degli dal dalla tra fra su per
il lo gli i secondo door van met voor bij aan op uit te naar het een of volgens av på med til från
för om hos och eller og ifølge enligt w z od przez dla lub oraz według в на от с из у к по для и или
"""
"""Words that a sentence does not end in: a name behind one is part of the sentence."""

ABBREVIATED = """
St Mr Mrs Ms Dr Jr Sr Lt Sgt Cpl Col Gen Maj Capt Cmdr Adm Pfc Spc Pvt Prof Sen Rep Gov No vs Inc
Corp Ltd Co Fot fot Nr Mt Ft Bros
"""
"""Titles, ranks and company forms whose full stop ends no sentence."""
