import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import { reviewFile } from '../../../../shared/contracts/files'
import { call } from '../../../client/call'
import { asCallError, type CallError } from '../../../client/call-error'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Loading } from '../../../components/loading/loading'
import { Segment } from '../../../components/segment/segment'
import './materials-view.scss'

interface Page { key: string, text: string, fileId: string }

const pagesOf = (materials: CaseDetail['materials']): Page[] => materials.flatMap(({ name, files }) =>
  files.map((fileId, index) => ({ key: fileId, fileId, text: files.length > 1 ? `${name} ${index + 1}` : name })))

const Picture = ({ caseId, fileId }: { caseId: string, fileId: string }) => {
  const [url, setUrl] = useState<string>()
  const [error, setError] = useState<CallError>()
  const [turns, setTurns] = useState(0)
  const [large, setLarge] = useState(false)
  useEffect(() => {
    let wanted = true
    setUrl(undefined)
    setError(undefined)
    setTurns(0)
    call(reviewFile, { caseId, fileId }).then(
      ({ type, data }) => { if (wanted) setUrl(`data:${type};base64,${data}`) },
      (thrown: unknown) => { if (wanted) setError(asCallError(thrown)) },
    )
    return () => { wanted = false }
  }, [caseId, fileId])
  if (error) return <ErrorCard title={error.message} code={error.requestId} />
  if (!url) return <Loading text='正在取照片' />
  return (
    <View>
      <View className='materials-view__tools'>
        <Button kind='outline' small icon='rotate' onTap={() => setTurns(turns + 1)}>旋转</Button>
        <View className='materials-view__gap' />
        <Button kind='outline' small icon='zoom' onTap={() => setLarge(!large)}>{large ? '缩小' : '放大'}</Button>
      </View>
      <View className='materials-view__frame'>
        <Image
          className={`materials-view__image ${large ? 'materials-view__image--large' : ''}`} src={url} mode='widthFix'
          style={{ transform: `rotate(${turns * 90}deg)` }}
        />
      </View>
    </View>
  )
}

/** The pictures that were handed in, one at a time, large. */
export const MaterialsView = ({ caseId, materials }: { caseId: string, materials: CaseDetail['materials'] }) => {
  const pages = pagesOf(materials)
  const [chosen, setChosen] = useState(pages[0]?.key ?? '')
  if (pages.length === 0) return <Empty title='这件没有照片' text='这个事项不要求上传材料。' />
  return (
    <View className='materials-view card'>
      <Segment choices={pages.map(({ key, text }) => ({ value: key, text }))} value={chosen} onChange={setChosen} />
      <Picture caseId={caseId} fileId={chosen} />
    </View>
  )
}
