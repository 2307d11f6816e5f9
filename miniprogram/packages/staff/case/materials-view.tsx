import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { CaseDetail } from '../../../../shared/contracts/cases'
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
import type { ReviewCase } from './review-case'
import { FlagButton } from './flags'
import type { Flags } from './use-flags'
import './materials-view.scss'

interface Page {
  key: string
  text: string
  fileId: string
  at?: string
}
interface Shown {
  caseId: string
  materials: CaseDetail['materials']
  changes: ReviewCase['changes']
  flags: Flags
}

const numbered = (name: string, files: readonly string[], at?: string): Page[] =>
  files.map((fileId, index) => ({ key: fileId, fileId, at, text: files.length > 1 ? `${name} ${index + 1}` : name }))
/** The pictures that count, then those that were replaced. */
const pagesOf = ({ materials, changes }: Shown): Page[] => [
  ...materials.flatMap(({ material, part, name, files }) => numbered(name, files, atPart(material, part))),
  ...changes.flatMap(({ label, earlier }) => numbered(`原${label}`, earlier)),
]

const Picture = ({ caseId, fileId }: { caseId: string; fileId: string }) => {
  const [url, setUrl] = useState<string>()
  const [hints, setHints] = useState<string[]>([])
  const [error, setError] = useState<CallError>()
  const [turns, setTurns] = useState(0)
  const [large, setLarge] = useState(false)
  useEffect(() => {
    let wanted = true
    setUrl(undefined)
    setError(undefined)
    setTurns(0)
    call(reviewFile, { caseId, fileId }).then(
      ({ type, data, hints: found }) => {
        if (!wanted) return
        setUrl(`data:${type};base64,${data}`)
        setHints(found)
      },
      (thrown: unknown) => {
        if (wanted) setError(asCallError(thrown))
      },
    )
    return () => {
      wanted = false
    }
  }, [caseId, fileId])
  if (error) return <ErrorCard title={error.message} code={error.requestId} />
  if (!url) return <Loading text="正在取照片" />
  return (
    <View>
      {hints.map((hint) => (
        <View className="note materials-view__hint" key={hint}>
          <Icon name="warn" size={16} /> 自动检查：{hint}
        </View>
      ))}
      <View className="materials-view__tools">
        <Button kind="outline" small icon="rotate" onTap={() => setTurns(turns + 1)}>
          旋转
        </Button>
        <View className="materials-view__gap" />
        <Button kind="outline" small icon="zoom" onTap={() => setLarge(!large)}>
          {large ? '缩小' : '放大'}
        </Button>
      </View>
      <View className="materials-view__frame">
        <Image
          className={`materials-view__image ${large ? 'materials-view__image--large' : ''}`}
          src={url}
          mode="widthFix"
          style={{ transform: `rotate(${turns * 90}deg)` }}
        />
      </View>
    </View>
  )
}

/** The pictures that were handed in, one at a time, large. */
export const MaterialsView = (shown: Shown) => {
  const { caseId, materials, flags } = shown
  const pages = pagesOf(shown)
  const [chosen, setChosen] = useState(pages[0]?.key ?? '')
  const at = pages.find(({ key }) => key === chosen)?.at
  const empty = materials
    .filter(({ files }) => files.length === 0)
    .map(({ material, part, name }) => ({ name, at: atPart(material, part) }))
    .filter((one) => flags.may(one.at))
  if (pages.length === 0) return <Empty title="这件没有照片" text="这个事项不要求上传材料。" />
  return (
    <View className="materials-view card">
      <Segment choices={pages.map(({ key, text }) => ({ value: key, text }))} value={chosen} onChange={setChosen} />
      {at && flags.may(at) && (
        <View className="materials-view__flag">
          <FlagButton at={at} flags={flags} />
          <View className="materials-view__reason">{flags.reasonOf(at) ?? ''}</View>
        </View>
      )}
      <Picture caseId={caseId} fileId={chosen} />
      {empty.map((one) => (
        <View className="materials-view__flag" key={one.at}>
          <FlagButton at={one.at} flags={flags} />
          <View className="materials-view__reason">{one.name}没有交，可以要求补交</View>
        </View>
      ))}
    </View>
  )
}
