/**
 * How a full stop behaves after an abbreviation:
 *
 * - `before-name`: stands before what it belongs to (titles, "St."), so the sentence goes on;
 * - `before-number`: the sentence goes on when a number follows ("p. 55", "Nr. 7", "Dec. 31");
 * - `inside`: introduces something ("e.g.", "z. B."), so the sentence always goes on;
 * - `either`: may end a sentence or not ("Inc.", "U.S.", "usw."); the next word decides.
 */
export type AbbreviationKind = 'before-name' | 'before-number' | 'inside' | 'either'

type Lists = Partial<Record<AbbreviationKind, string>>

/* Lower case, without the last full stop; inner stops are kept and inner spaces dropped. */
const SHARED: Lists = {
  'before-name': 'dr prof st mr mrs ms mgr ing dipl rev hon',
  'before-number': 'p pp no nr vol art fig cf § n° nº № tel',
  either: 'etc inc ltd co corp llc jr sr u.s u.s.a u.k e.u u.n d.c a.m p.m ph.d m.d b.a m.a',
}

const BY_LANGUAGE: Record<string, Lists> = {
  en: {
    'before-name':
      'gen col maj capt lt cpl sgt cmdr adm gov pres sen rep supt det insp sir fr messrs mmes hon amb atty mt ft ave capts pvt sec treas asst assoc dist gens profs drs reps sens govs msgr',
    'before-number':
      'ch chap sec para ed eq ex exh app sect pt pg nos figs vols ref approx jan feb mar apr jun jul aug sep sept oct nov dec min max est c ca circa op ext',
    inside: 'e.g i.e vs v viz cf f.e ca al btw incl esp',
    either:
      'dept univ assn bros mfg intl natl est ave blvd rd st ft in min hr hrs sec lb lbs oz yr yrs mi km p.o i.v a.d b.c b.c.e c.e d.c u.s.s.r calif mass conn mich minn wis pa va fla ga ind ill ala ariz ark colo del kan ky md mo neb nev okla ore tenn tex vt wash wyo jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat sun',
  },
  de: {
    'before-name':
      'hr fr frl hrn prof priv.-doz doz dipl.-ing dr.-ing med phil jur rer nat habil geb gest verh sog gen kath ev evang st str hl ehem franz engl dt deutschspr amerik russ röm griech lat österr schweiz bayr min.-präs reg.-bez allg bes',
    'before-number':
      'abs abschn anm anl art aufl bd bde bl hs kap nr nrn s sp tab ziff z st rn rz var jg jan feb mrz apr jun jul aug sep sept okt nov dez di mi do sa so mo ca circa mind max min stk tsd',
    inside:
      'z.b d.h i.d.r u.a o.ä bzw bspw z.t z.z i.e s.o s.u v.a u.u vgl ca evtl ggf inkl exkl insb insbes einschl m.e i.a m.a.w i.s.d sog d.i zzgl abzgl zit ders dies hrsg gegr geb gest ggü i.v',
    either: 'usw etc ff f mio mrd tsd v.chr n.chr u.s.w o.g a.d gmbh ag ua uva u.v.a u.v.m std min sek jh jhd jhdt',
  },
  da: {
    'before-name': 'hr fr frk prof dr lic cand mag adv dir kgl sct skt st',
    'before-number': 'nr s sd kap art afs bd ca kl tlf jan feb mar apr jun jul aug sep sept okt nov dec §',
    inside: 'f.eks bl.a d.v.s dvs ca pga mht iht ift vedr inkl ekskl jf m.fl fx eks eksempelvis hhv evt',
    either: 'osv mv m.m o.l o.lign mio mia kr etc ol m.v pct stk tlf',
  },
  nl: {
    'before-name': 'dhr mevr mw mr drs ir ing prof dr st jhr jkvr ds zgn zg',
    'before-number': 'blz p nr art hfst afb jan feb mrt apr jun jul aug sep sept okt nov dec ca',
    inside: 'bijv b.v d.w.z m.a.w o.a i.p.v m.b.t t.o.v z.o.z nl ca resp incl excl vgl i.v.m t.a.v a.u.b',
    either: 'enz e.d e.a mln mld n.v b.v etc jl',
  },
  fr: {
    'before-name': 'm mm mme mmes mlle mlles me mgr dr drs pr ste st sts stes av bd',
    'before-number': 'p pp n no nos art chap fig vol éd env janv févr avr juil sept oct nov déc tél al t',
    inside: 'ex c.-à-d cf env vs éd dir coll trad id ibid',
    either: 'etc av.j.-c apr.j.-c s.a s.a.r.l hab ndlr min',
  },
  es: {
    'before-name':
      'sr sra srta sres sras dr dra dres prof profa lic ing arq d dª dña da dn gral cnel tte cap sgto mons pbro fr sto sta excmo excma ilmo ilma av avda c/ ee',
    'before-number':
      'pág págs p pp art arts núm núms no cap caps fig vol tel teléf párr párrf párrs aprox ene feb mar abr may jun jul ago sep sept set oct nov dic',
    inside: 'p.ej p.e ej cf vs vid aprox',
    either: 'etc ee.uu s.a s.l cía ud uds vd vds a.c d.c a.m p.m rr.hh ff.aa cc.aa jj.oo depto dpto min',
  },
  it: {
    'before-name':
      'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen mons gen col cap ten mar s ss spett egr gent card',
    'before-number':
      'p pag pagg art artt n nn nr num cap fig vol tel gen feb mar apr mag giu lug ago set sett ott nov dic sec ca',
    inside: 'es ad.es p.es cfr ca vs',
    either: 'ecc etc s.p.a s.r.l a.c d.c min',
  },
  pt: {
    'before-name': 'sr sra srs sras srta dr dra drs prof profa eng arq d dª exmo exma v.exª gen cel cap sgt av',
    'before-number': 'pág págs p pp art arts n nº núm cap fig vol tel jan fev mar abr mai jun jul ago set out nov dez',
    inside: 'p.ex ex cf vs aprox',
    either: 'etc s.a ltda cia e.u.a a.c d.c',
  },
  ru: {
    'before-name': 'г гг-н г-н г-жа гр тов т проф акад доц ген полк им св ул пр просп пл пер наб о р оз пос дер обл',
    'before-number':
      'стр с рис табл гл ст п пп № н тел янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек кв корп стр д',
    inside: 'т.е т.к напр ср см т.н т.наз в.т.ч т.ч',
    either: 'др пр т.д т.п г гг в вв млн млрд тыс руб коп н.э долл мин сек кг км м см',
  },
  uk: {
    'before-name': 'п пп м вул просп пл акад проф ім св',
    'before-number': 'с стор рис табл гл ст № тел',
    inside: 'т.зв напр див',
    either: 'ін т.д т.п р рр млн млрд тис грн',
  },
  bg: {
    'before-name': 'г-н г-жа проф доц акад ул бул пл гр с св д-р инж арх ген',
    'before-number': 'стр с ст чл ал т табл фиг тел №',
    inside: 'т.е т.нар напр вж ср',
    either: 'др пр г гг в лв млн млрд хил т.н и.т.н',
  },
  kk: { 'before-number': '№ б бет', inside: 'т.б мыс', either: 'ж жж млн млрд мың т.с.с тб' },
  pl: {
    'before-name': 'p prof dr hab inż mgr gen płk mjr kpt ks św ul al pl im red tzw lek',
    'before-number': 's str nr art ust pkt rozdz rys tab t tel godz',
    inside: 'np tzn tj m.in ok por zob ww ds',
    either: 'itd itp r w tys mln mld zł ur zm in',
  },
  cs: {
    'before-name': 'mudr judr ing mgr bc prof doc phdr rndr gen plk sv tzv pan p ul nám',
    'before-number': 'č str s odst čl obr tab tel',
    inside: 'např tj tzn resp cca popř mj',
    either: 'atd apod aj tis mil mld kč n.l př.n.l',
  },
  sv: {
    'before-name': 'hr fr prof dr st s.k',
    'before-number': 's sid nr kap art fig tab tel kl',
    inside: 't.ex bl.a d.v.s dvs ca jfr s.k inkl exkl p.g.a m.a.o',
    either: 'osv m.m m.fl etc mkr kr',
  },
  ar: { 'before-name': 'د أ م ا.د أ.د', either: 'م هـ ه ق.م' },
  tr: {
    'before-name': 'dr prof doç yrd av sn alb gen hz op uz',
    'before-number': 's no mad cilt bkz tel',
    inside: 'örn bkz vb.gibi',
    either: 'vb vs mlyn a.ş ltd şti',
  },
  el: {
    'before-name': 'κ κα κκ δρ καθ αγ οδ',
    'before-number': 'σελ αρ αρθ τηλ',
    inside: 'π.χ δηλ βλ',
    either: 'κ.λπ κλπ κ.ά μ.μ π.μ π.χ μ.χ',
  },
}

const built = new Map<string, ReadonlyMap<string, readonly AbbreviationKind[]>>()

function build(language: string): ReadonlyMap<string, readonly AbbreviationKind[]> {
  const kinds = new Map<string, AbbreviationKind[]>()
  for (const lists of [SHARED, BY_LANGUAGE[language] ?? {}]) {
    for (const [kind, words] of Object.entries(lists) as [AbbreviationKind, string][]) {
      for (const word of words.split(' ')) kinds.set(word, [...(kinds.get(word) ?? []), kind])
    }
  }
  return kinds
}

/**
 * What a word before a full stop is known to be in a language (primary subtag); empty when it is no
 * abbreviation we know. `word` is without its last full stop; case and inner white space do not count.
 */
export function abbreviationKinds(word: string, language: string): readonly AbbreviationKind[] {
  let kinds = built.get(language)
  if (!kinds) {
    kinds = build(language)
    built.set(language, kinds)
  }
  return kinds.get(word.toLowerCase().replace(/\s/g, '')) ?? []
}
