'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { WORKING } from '@/domain/article/article'
import { fold } from '@/domain/search/folded-text'
import { offerInPalette, type PaletteEntry, type PaletteOffer } from '../palette/palette'

import { useBench } from './bench-context'
import { useKeyNames } from './command-key'
import { isOffered } from './offered'
import { pinOf } from './pinned-source'
import { sentenceRange } from './sentences'
import { SHORTCUTS, type ShortcutCommand, type Wanted } from './shortcuts'
import { chooseAllFields, showAllFields } from './shown-fields'
import { useSingleKeys } from './single-keys'
import { isInArticle, useUi } from './ui-handles'
import type { Verbs } from './verbs'
import { useWayChoice } from './way-control'

const TAKING: ReadonlySet<ShortcutCommand> = new Set(['unrate', 'removeActive', 'undo'])
const CLAIMS_SHOWN = 6
const SENTENCES_SHOWN = 4
/** So many letters say which words are meant. */
const LEAST_LETTERS = 3

/** What the palette offers over an article: the commands that make sense now, ratings, claims and sentences. */
export function useWorkbenchPalette(
  verbs: Verbs,
  act: (wanted: Wanted, isHere: boolean) => boolean,
  turnGuide: (() => void) | null,
  isGuideShown: boolean,
): void {
  const t = useTranslations('workbench.palette')
  const k = useTranslations('workbench.keys')
  const f = useTranslations('workbench.fields')
  const chooseWay = useWayChoice()
  const router = useRouter()
  const { store, derived } = useBench()
  const ui = useUi()
  const namesOf = useKeyNames()
  const areSingleOn = useSingleKeys()

  const offer = useEffectEvent((): PaletteOffer => {
    const state = store.getSnapshot()
    const isHere = isInArticle()
    const place = { state, derived, ui, hasRange: state.selection !== null || isHere, hasPin: pinOf(state) !== null }
    const keysOf = (names: readonly string[] | null) =>
      names && (areSingleOn || names.length > 1) ? names.join('+') : null
    const entryOf = ({ command }: { readonly command: ShortcutCommand }): PaletteEntry => ({
      id: command,
      group: 'act',
      label: k(`command.${command}`),
      keys: keysOf(namesOf(command)),
      run: () => void act({ command, digit: 0 }, isHere),
    })
    const commands = SHORTCUTS.filter(({ command }) => isOffered(command, place))
    const isTaking = ({ command }: { readonly command: ShortcutCommand }) => TAKING.has(command)
    // What takes something away is never what the first Enter does.
    const first = commands.filter((one) => !isTaking(one)).map(entryOf)
    const last = commands.filter(isTaking).map(entryOf)
    const active = state.objects.annotation.get(state.activeId ?? '')
    const isJudging = active?.claimId != null && state.me.role !== 'viewer'
    const ratings = state.scale.ratings.filter(({ isRetired }) => !isRetired && isJudging)
    const verdicts = ratings.map(
      (rating, index): PaletteEntry => ({
        id: `rate-${rating.id}`,
        group: 'act',
        label: t('verdict', { rating: rating.label }),
        keys: areSingleOn && index < 9 ? String(index + 1) : null,
        run: () => verbs.judge(rating),
      }),
    )
    const report: PaletteEntry = {
      id: 'report',
      group: 'place',
      label: t('report'),
      run: () => router.push(`/articles/${state.articleId}/report`),
    }
    const guide: readonly PaletteEntry[] = turnGuide
      ? [{ id: 'guide', group: 'act', label: t(isGuideShown ? 'hideGuide' : 'showGuide'), run: turnGuide }]
      : []
    const working = state.objects.article.get(state.articleId)?.working
    const isEditor = state.me.role === 'editor' || state.me.role === 'admin'
    const ways = WORKING.filter((way) => isEditor && way !== working).map(
      (way): PaletteEntry => ({
        id: `way-${way}`,
        group: 'act',
        label: `${f('way')}: ${f(`ways.${way}`)}`,
        run: () => chooseWay(way),
      }),
    )
    const isAll = showAllFields.get()
    const fields: PaletteEntry = {
      id: 'fields',
      group: 'act',
      label: isAll ? f('fieldsOfWay') : f('all'),
      run: () => chooseAllFields(!isAll),
    }
    return { entries: [...first, ...verdicts, ...ways, fields, ...guide, ...last, report], find }
  })

  const find = (typed: string): readonly PaletteEntry[] => {
    const state = store.getSnapshot()
    const { text, segmentation } = state.revision
    const claims = derived.claimRows(state)
    const claim = (at: number): readonly PaletteEntry[] => {
      const row = claims[at]
      if (!row) return []
      const label = t('claim', { number: row.number, statement: row.claim.statement })
      return [{ id: row.id, group: 'claim', label, run: () => verbs.activateClaim(row.id) }]
    }
    const sentence = (at: number): readonly PaletteEntry[] => {
      const range = sentenceRange(segmentation.sentences, at)
      if (!range) return []
      const label = t('sentence', { number: at + 1, text: text.slice(range.start, range.end) })
      return [{ id: `sentence-${at}`, group: 'sentence', label, run: () => verbs.goToSentence(at) }]
    }
    const number = Number(/\d+$/.exec(typed)?.[0])
    if (number > 0) {
      const at = claims.findIndex((row) => row.number === number)
      return [...claim(at), ...sentence(number - 1)]
    }
    const sought = fold(typed)
    if (sought.length < LEAST_LETTERS) return []
    const found: PaletteEntry[] = []
    for (let at = 0; at < claims.length && found.length < CLAIMS_SHOWN; at += 1)
      if (fold(claims[at]?.claim.statement ?? '').includes(sought)) found.push(...claim(at))
    const most = found.length + SENTENCES_SHOWN
    for (let at = 0; at < segmentation.sentences.length / 2 && found.length < most; at += 1) {
      const range = sentenceRange(segmentation.sentences, at)
      if (range && fold(text.slice(range.start, range.end)).includes(sought)) found.push(...sentence(at))
    }
    return found
  }

  useEffect(() => offerInPalette(() => offer()), [])
}
