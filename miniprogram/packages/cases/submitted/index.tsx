import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { caseGet } from '../../../../shared/contracts/cases'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { pictureOf, useThumbnail } from '../../../client/thumbnails'
import { Facts } from '../../../components/facts/facts'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { showPictures } from '../../../platform/pictures'
import { TapTarget } from '../../../platform/tap-target'
import { Receipt } from '../receipt/receipt'
import './index.scss'

const Picture = ({ fileId, name }: { fileId: string; name: string }) => {
  const thumbnail = useThumbnail(fileId)
  const open = () =>
    pictureOf(fileId, false).then(
      (url) => showPictures([url], url),
      () => undefined,
    )
  return (
    <TapTarget className="submitted__picture" label={`看${name}`} onTap={() => void open()}>
      {thumbnail && <Image className="submitted__image" src={thumbnail} mode="aspectFill" />}
    </TapTarget>
  )
}

/** 提交的内容: fields and pictures as they were handed in. */
export default function Submitted() {
  const { id } = useRouter().params
  const [loaded, again] = useLoaded(id, () => call(caseGet, { caseId: id ?? '' }))
  return (
    <Page title="提交的内容">
      <Shown of={loaded} again={again}>
        {({ submitted, materials }) => (
          <>
            <Heading text="提交的内容" />
            <View className="card">
              <Facts
                rows={submitted.map(({ label, value, differs }) => ({
                  label,
                  value: differs ? `${value}（证照库：${differs}）` : value,
                }))}
              />
            </View>
            {materials.map(({ material, part, name, files }) => (
              <View key={`${material}/${part}`}>
                <View className="heading">{name}</View>
                <View className="submitted__pictures">
                  {files.map((fileId) => (
                    <Picture key={fileId} fileId={fileId} name={name} />
                  ))}
                </View>
              </View>
            ))}
            <Receipt caseId={id ?? ''} list />
          </>
        )}
      </Shown>
    </Page>
  )
}
