/*
 * Words that, written with a capital letter after an abbreviation, an initial or a number, tell that
 * a new sentence begins. Function words only: names and nouns say nothing (in German all nouns are
 * capitalised).
 */
const STARTERS: Record<string, string> = {
  en: 'a an the this that these those it he she we they you i his her its our their my your there here in on at by for from with without after before during since until when while where who what why how which if as but and or so yet however although though because then now today yesterday tomorrow earlier later meanwhile moreover also nor not no one some many most more few several all both each every another other such is are was were do does did has have had can could would should finally instead still only even about according under over to of another travelers asked',
  de: 'der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dieser diese dieses diesen diesem jener jene in im am an auf aus bei beim mit nach vor zu zum zur von vom für über unter durch gegen ohne um seit während wegen trotz als wenn weil da dass ob wie was wer wo warum wann und aber oder doch denn auch nur noch schon jetzt dann danach dort hier heute gestern morgen zudem außerdem allerdings jedoch deshalb daher so sein seine ihre unser kein keine nicht bis laut nun sowie ist sind war hat haben wird werden',
  fr: 'le la les un une des du de il elle ils elles on nous vous je ce cet cette ces dans en à au aux par pour sur sous avec sans mais et ou donc car ni or si quand lorsque comme après avant depuis selon son sa ses leur leurs notre qui que quoi où tout tous toutefois cependant ainsi aussi',
  es: 'el la los las un una unos unas lo él ella ellos ellas yo tú nosotros su sus este esta estos estas ese esa eso aquel en de del a al por para con sin sobre según desde hasta pero y o si cuando como donde que quien qué cómo después antes durante también sin además no más así',
  it: 'il lo la i gli le un uno una lui lei loro io noi questo questa questi queste quello quella in nel nella a al alla da dal di del della per con su sul tra fra secondo ma e o se quando come dove chi che cosa dopo prima durante anche inoltre non però così sono è ha',
  pt: 'o a os as um uma ele ela eles elas eu nós este esta esse essa isso em no na de do da por para com sem sobre segundo mas e ou se quando como onde que quem depois antes também não assim',
  nl: 'de het een hij zij ze wij we ik dit dat deze die in op aan bij met voor na uit van door tot over onder maar en of als toen wanneer omdat wat wie waar hoe ook nog er volgens zijn haar hun niet dus',
  da: 'den det de en et han hun vi jeg du man dette denne disse i på af for til fra med ved efter før under over men og eller hvis når da hvor hvad hvem hvorfor også nu her der så ifølge hans hendes deres ikke',
  sv: 'den det de en ett han hon vi jag du man denna detta dessa i på av för till från med vid efter före under över men och eller om när då var vad vem varför också nu här där så enligt hans hennes deras inte',
  ru: 'он она оно они мы вы я ты это этот эта эти тот та те в во на с со к ко у о об от из за по до для при про под над без после перед через но и а или если когда где что кто как почему также тогда теперь затем однако поэтому его её их наш ваш не ни',
  uk: 'він вона воно вони ми ви я ти це цей ця ці той та ті в у на з із до для від за по при про під над без після але і й або якщо коли де що хто як чому також тоді тепер його її їх не',
  pl: 'on ona ono oni my wy ja ty to ten ta te w we na z ze do od dla po przy przez pod nad bez o u ale i a lub jeśli gdy kiedy gdzie co kto jak dlaczego także nie jego jej ich',
}

const sets = new Map(Object.entries(STARTERS).map(([language, words]) => [language, new Set(words.split(' '))]))

/** Whether a word, written as it stands, is one that sentences of the language begin with. */
export function startsSentences(word: string, language: string): boolean {
  return /^\p{Lu}/u.test(word) && (sets.get(language)?.has(word.toLowerCase()) ?? false)
}
