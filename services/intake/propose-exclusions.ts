import type { ArticleDocument } from '@/domain/document/document'
import type { ExclusionProposal, ExclusionReason } from '@/domain/document/imported-article'
import { placedTextblocks, textOfTextblock } from '@/domain/document/text-of'

/** Longer than this a line is text of the article, whatever it begins with. */
const LONGEST = 200

/** Words that lead to another article, alone or before a separator. */
const READ_MORE = new RegExp(
  `^[▶►→»*\\s[(]*(?:${[
    'also read',
    'read also',
    'read more',
    'read next',
    'read',
    'also see',
    'see also',
    'watch',
    'watch now',
    'listen',
    'related',
    'related (?:stories|story|articles?|topics|coverage|news)',
    'more (?:on this|on this story|stories|from .{2,40})',
    'recommended(?: (?:stories|for you))?',
    "don[’']t miss",
    'lesen sie auch',
    'lesen sie mehr(?: zum thema)?',
    'mehr zum thema',
    'auch interessant',
    'lire aussi',
    'à lire (?:aussi|également)',
    'lea también',
    'leer más',
    'te puede interesar',
    'leia (?:também|mais)',
    'leggi anche',
    'lees ook',
    'læs også',
    'läs (?:också|mer)',
    'les også',
    'czytaj (?:także|też|więcej)',
    'читайте (?:также|ещё|еще|далее)',
    'читайте також',
    'اقر[أا] (?:أيضا|أيضاً|ايضا|المزيد)',
    'بیشتر بخوانید',
    'यह भी पढ़ें',
    '相关阅读',
    '延伸閱讀',
    '延伸阅读',
    '関連記事',
    'あわせて読みたい',
    '관련기사',
  ].join('|')})\\s*(?:$|[|:：»>→–—-](?:\\s|$).*)`,
  'iu',
)

const ADVERT = new RegExp(
  `^[-–—\\s([]*(?:${[
    'advertisement',
    'advertising',
    'advert',
    'ad',
    'sponsored(?: content| by .{2,60})?',
    'paid (?:content|post)',
    '(?:story|article) continues (?:below|after)(?: (?:this |the )?ad(?:vertisement)?)?',
    'sign up (?:for|to) .{2,80} newsletter.{0,60}',
    'subscribe(?: (?:now|to .{2,60}))?',
    'anzeige',
    'werbung',
    'publicité',
    'publicidade?',
    'publicidad',
    'pubblicità',
    'advertentie',
    'annonce',
    'annons',
    'reklama',
    'реклама',
    'إعلان',
    '広告',
    '广告',
    '廣告',
    '광고',
  ].join('|')})[-–—.!\\s)\\]]*$`,
  'iu',
)

const AGENCIES =
  '(?:agenc(?:y|ies)|AFP|AP|Reuters|PTI|ANI|IANS|dpa|EFE|ANSA|Lusa|TASS|Xinhua|UPI|EPD|KNA|ATS|SDA|Belga|ТАСС|РИА)'
const AGENCY = [
  /^[([]\s*(?:with|plus)\s+(?:additional |further |some )?(?:agency )?(?:inputs?|reporting|reports?|contributions?)\b.*[)\]]$/iu,
  /^with\s+(?:additional |further )?(?:agency )?inputs?\s+from\b.{0,80}$/iu,
  /^[([]?\s*(?:(?:additional |further )?reporting|writing|editing)\s+by\b.*$/iu,
  new RegExp(`^[([]\\s*${AGENCIES}(?:\\s*[/,&]\\s*(?:\\p{L}{2,12}))*\\s*[)\\]]$`, 'u'),
  new RegExp(
    `^[([]?\\s*(?:mit material|mit informationen|avec|con información|con informaciones|com informações|con)\\s+(?:von|de|da|d[’'])?\\s*(?:der|den|la|les|des)?\\s*${AGENCIES}.{0,60}$`,
    'iu',
  ),
]

const CAPTION_CREDIT =
  /^(?:[([]?\s*(?:photo(?:graph)?s?|image|picture|pic|file photo|foto|bild|crédit photo|credit|credits)\s*(?:by|credit|courtesy|de|von|:|\/|\|).{1,100}|©.{1,100}|[([]?(?:getty images?|shutterstock|istock|wikimedia commons)\b.{0,60})$/iu

/** Why a line looks as if it were not part of the article, or null. */
export function exclusionReason(line: string): ExclusionReason | null {
  const text = line.trim()
  if (text.length > LONGEST) return null
  if (!/[\p{L}\p{N}]/u.test(text)) return 'stray-punctuation'
  if (READ_MORE.test(text)) return 'read-more'
  if (ADVERT.test(text)) return 'advert'
  if (AGENCY.some((pattern) => pattern.test(text))) return 'agency-credit'
  return CAPTION_CREDIT.test(text) ? 'caption-credit' : null
}

/** Every textblock that does not read as part of the article: proposed, never removed. */
export function proposeExclusions(document: ArticleDocument): ExclusionProposal[] {
  return placedTextblocks(document).flatMap(({ node, start, end }) => {
    const exact = textOfTextblock(node)
    const reason = exclusionReason(exact)
    return reason ? [{ start, end, exact, reason }] : []
  })
}
