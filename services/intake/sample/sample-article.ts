/**
 * The article that a new house finds on its desk, unchecked: the plain text as its publisher's page
 * gave it, with lines that are not part of it. Byte for byte; nothing here may be corrected.
 */
export const SAMPLE_ARTICLE_TEXT = [
  'A senior Hamas official has said the group is ready to enter talks on a comprehensive deal to end the Gaza war and exchange all remaining Israeli hostages for Palestinian prisoners, firmly rejecting Israel’s proposal for a temporary truce.',
  'In a televised statement, Khalil Al-Hayya, Hamas’s Gaza chief and head of its negotiating team, declared that the group will no longer accept interim agreements—an approach that Israel is unlikely to agree to.',
  'Hayya said Hamas seeks a deal that includes the release of all hostages, a full cessation of hostilities, the release of Palestinians held in Israeli prisons, and a commitment to reconstruct the war-torn Gaza Strip.',
  '“Netanyahu and his government use partial agreements as a cover for their political agenda, which is based on continuing the war of extermination and starvation, even if the price is sacrificing all his prisoners [hostages],” Hayya said.',
  'US in secret talks with Hamas over American hostages',
  'Earlier this month, Reuters reported that the Trump administration had engaged in direct talks with Hamas in Doha to negotiate the release of American hostages held in Gaza. US Special Envoy for Hostage Affairs Adam Boehler reportedly led the discussions.',
  'Also Read',
  'This marked a notable shift, as the United States had previously avoided direct engagement with Hamas, which has been designated a Foreign Terrorist Organisation by the US State Department since 1997.',
  'While the primary focus was the release of US citizens, the talks also touched on a broader framework for a long-term ceasefire and the release of all captives.',
  'ALSO READ | Troops to stay in Gaza, Lebanon, Syria indefinitely, says Israeli minister',
  'Israel announces new military plan in Gaza',
  'In early April, Israel announced a major expansion of its ground operations in Gaza, including plans to seize key parts of the territory and create expanded security buffer zones.',
  'Defence Minister Israel Katz said civilians would be evacuated from areas of active conflict. He urged Gazans to dismantle Hamas and help facilitate the release of Israeli hostages, calling it the only viable route to ending the war.',
  'Evacuation orders have already been issued for areas in southern Gaza. According to Palestinian radio, the Rafah region has been nearly emptied in response.',
  'Casualties and escalating violence',
  'On Tuesday, Hamas’s armed wing said it had lost contact with the militants guarding Israeli-American soldier Edan Alexander after an Israeli airstrike targeted their location. Alexander, a 21-year-old from New Jersey, was serving in the Israeli army.',
  'On Thursday, Israeli airstrikes killed at least 32 Palestinians, including women and children, across the Gaza Strip, according to local health officials.',
  'The ongoing conflict began on 7 October 2023, when Hamas launched a surprise assault on southern Israel, killing 1,200 people and taking 251 hostages. Since then, more than 51,000 Palestinians have been killed during Israel’s military campaign in Gaza, local authorities say.',
  '(With inputs from agencies)',
  '',
  ')',
].join('\n')
