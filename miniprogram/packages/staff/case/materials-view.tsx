import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { reviewFile } from '../../../../shared/contracts/files'
import { atPart } from '../../../../shared/corrections'
import { call } from '../../../client/call'
import { asCallError, type CallError } from '../../../client/call-error'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Icon } from '../../../components/icon/icon'
import { Loading } from '../../../components/loading/loading'
import { Segment } from '../../../components/segment/segment'
import { useKeys } from '../../../platform/keys'
import { Lens } from '../../../platform/lens'
import { sampleOf } from '../../apply/samples'
import type { ReviewCase } from './review-case'
import { FlagButton } from './flags'
import type { Flags } from './use-flags'
import './materials-view.scss'

interface Page {
  key: string
  text: string
  fileId: string
  /** Where a 补正 would flag it; earlier pictures are flagged no more. */
  at?: string
  sample?: string
}

/** The pictures that count, then those that were replaced. */
function pagesOf({ detail, changes, samples }: ReviewCase): Page[] {
  const numbered = (name: string, files: readonly string[], of: Pick<Page, 'at' | 'sample'> = {}): Page[] =>
    files.map((fileId, index) => ({
      key: fileId,
      fileId,
      ...of,
      text: files.length > 1 ? `${name} ${index + 1}` : name,
    }))
  return [
    ...detail.materials.flatMap(({ material, part, name, files }) =>
      numbered(name, files, { at: atPart(material, part), sample: samples[`${material}/${part}`] }),
    ),
    ...changes.flatMap(({ label, earlier }) => numbered(`原${label}`, earlier)),
  ]
}

type Fetched = { url: string; hints: string[] } | { error: CallError } | undefined

/** A picture of the case, fetched when it is looked at. */
function usePicture(caseId: string, fileId: string | undefined): Fetched {
  const [fetched, setFetched] = useState<Fetched>()
  useEffect(() => {
    let wanted = true
    setFetched(undefined)
    if (!fileId) return
    call(reviewFile, { caseId, fileId }).then(
      ({ type, data, hints }) => wanted && setFetched({ url: `data:${type};base64,${data}`, hints }),
      (thrown: unknown) => wanted && setFetched({ error: asCallError(thrown) }),
    )
    return () => {
      wanted = false
    }
  }, [caseId, fileId])
  return fetched
}

const mostZoom = 8
/** How a picture is looked at: turned and enlarged, whole again with every other picture. */
function useLook(fileId: string | undefined) {
  const [turns, setTurns] = useState(0)
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    setTurns(0)
    setZoom(1)
  }, [fileId])
  return {
    turns,
    zoom,
    setZoom: (next: number) => setZoom(Math.min(mostZoom, Math.max(1, next))),
    turn: () => {
      setTurns(turns + 1)
      setZoom(1)
    },
  }
}
type Look = ReturnType<typeof useLook>

const Picture = ({ fetched, label, look }: { fetched: Fetched; label: string; look: Look }) => {
  if (!fetched) return <Loading text="正在取照片" />
  if ('error' in fetched) return <ErrorCard title={fetched.error.message} code={fetched.error.requestId} />
  return <Lens src={fetched.url} label={label} turns={look.turns} zoom={look.zoom} onZoom={look.setZoom} />
}

interface ToolsProps {
  look: Look
  sample?: string
  beside: boolean
  onBeside: () => void
}
const Tools = ({ look, sample, beside, onBeside }: ToolsProps) => (
  <View className="materials-view__tools">
    <Button kind="outline" small icon="zoom" onTap={() => look.setZoom(look.zoom > 1 ? 1 : 2)}>
      {look.zoom > 1 ? '适合窗口' : '放大'}
    </Button>
    <Button kind="outline" small icon="rotate" onTap={look.turn}>
      旋转
    </Button>
    {sample && (
      <Button kind={beside ? 'filled' : 'outline'} small onTap={onBeside}>
        对照样例
      </Button>
    )}
  </View>
)

/** What was not handed in although it may be asked for. */
const Missing = ({ opened: { detail }, flags }: { opened: ReviewCase; flags: Flags }) => (
  <>
    {detail.materials
      .filter(({ files }) => files.length === 0)
      .map(({ material, part, name }) => ({ name, at: atPart(material, part) }))
      .filter(({ at }) => flags.may(at))
      .map(({ name, at }) => (
        <View className="materials-view__flag" key={at}>
          <FlagButton at={at} flags={flags} />
          <View className="materials-view__reason">{name}没有交，可以要求补交</View>
        </View>
      ))}
  </>
)

/** What the upload's own check found. */
const Hints = ({ fetched }: { fetched: Fetched }) =>
  fetched && 'hints' in fetched ? (
    <>
      {fetched.hints.map((hint) => (
        <View className="note materials-view__hint" key={hint}>
          <Icon name="warn" size={16} /> 自动检查：{hint}
        </View>
      ))}
    </>
  ) : null

const Flagged = ({ at, flags }: { at: string | undefined; flags: Flags }) =>
  at && flags.may(at) ? (
    <View className="materials-view__flag">
      <FlagButton at={at} flags={flags} />
      <View className="materials-view__reason">{flags.reasonOf(at) ?? ''}</View>
    </View>
  ) : null

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The pictures that were handed in, one at a time, as large as the desk allows. */
const Pictures = ({ opened, flags, pages }: { opened: ReviewCase; flags: Flags; pages: Page[] }) => {
  const [chosen, setChosen] = useState(pages[0]!.key)
  const page = pages.find(({ key }) => key === chosen) ?? pages[0]!
  const fetched = usePicture(opened.detail.caseId, page.fileId)
  const look = useLook(page.fileId)
  const [beside, setBeside] = useState(false)
  const sample = page.sample && sampleOf(page.sample)
  const compare = () => setBeside(!beside)
  useKeys({
    ...Object.fromEntries(digits.map((key, at) => [key, () => setChosen(pages[at]?.key ?? chosen)])),
    o: look.turn,
    '+': () => look.setZoom(look.zoom * 1.5),
    '-': () => look.setZoom(look.zoom / 1.5),
    s: compare,
    ...(page.at && flags.may(page.at) ? { d: () => flags.edit(page.at) } : {}),
  })
  return (
    <View className="materials-view card">
      <Segment
        choices={pages.map(({ key, text }, at) => ({ value: key, text: `${at + 1} ${text}` }))}
        value={chosen}
        onChange={setChosen}
      />
      <View className="materials-view__bar">
        <Flagged at={page.at} flags={flags} />
        <Tools look={look} sample={sample} beside={beside} onBeside={compare} />
      </View>
      <Hints fetched={fetched} />
      <View className="materials-view__frames">
        <View className="materials-view__frame" id="case-picture">
          <Picture fetched={fetched} label={page.text} look={look} />
        </View>
        {sample && beside && (
          <View className="materials-view__frame">
            <Lens src={sample} label={`${page.text}样例`} turns={0} zoom={1} onZoom={() => undefined} />
          </View>
        )}
      </View>
      <Missing opened={opened} flags={flags} />
    </View>
  )
}

export const MaterialsView = ({ opened, flags }: { opened: ReviewCase; flags: Flags }) => {
  const pages = pagesOf(opened)
  if (pages.length === 0) return <Empty title="这件没有照片" text="这个事项不要求上传材料。" />
  return <Pictures opened={opened} flags={flags} pages={pages} />
}
