import { View } from '@tarojs/components'
import { partKey, visibleMaterials } from '../../../../shared/journey'
import { usePictures } from '../../../client/use-pictures'
import { Button } from '../../../components/button/button'
import type { Application } from '../use-application'
import { StepFrame } from './frame'
import { PartTiles } from './part-tiles'
import { partAt, placeOf, slotsOf } from './slots'
import { anchorOf, useNext } from './use-next'

/** 申请材料: what is done shrinks, what needs the person grows. */
export const MaterialsStep = ({ app }: { app: Application }) => {
  const { next, errorAt } = useNext(app, 'materials')
  const { definition, draft } = app
  const pictures = usePictures(
    (slot) => ({ purpose: 'material', draft: app.kept.id, ...placeOf(slot) }),
    (slot, fileId) => {
      const { material, part } = placeOf(slot)
      const at = partKey(material, part)
      // Another tab may have filled the place meanwhile: the newest pictures stay, never more than are asked.
      const most = partAt(definition, slot)?.max ?? 1
      app.change((newest) => ({
        ...newest,
        files: { ...newest.files, [at]: [...(newest.files[at] ?? []), fileId].slice(-most) },
      }))
    },
    (slot) => partAt(definition, slot)?.photo,
  )
  const materials = visibleMaterials(definition, draft)
  const parts = materials.flatMap(({ id, parts: own }) =>
    own.map((part) => ({ at: partKey(id, part.id), min: part.min })),
  )
  const missing = parts.reduce((sum, { at, min }) => sum + Math.max(0, min - (draft.files[at]?.length ?? 0)), 0)
  const total = parts.reduce((sum, { min }) => sum + min, 0)
  const count = (
    <>
      <View>{missing > 0 ? `还差${missing}张` : '都齐了'}</View>
      <View className="note">共{total}张</View>
    </>
  )
  return (
    <StepFrame
      app={app}
      step="materials"
      aside={count}
      action={
        <Button busy={pictures.busy && '正在上传'} onTap={next}>
          下一步
        </Button>
      }
    >
      <View className="note">png或jpg照片，每张不超过10MB。</View>
      {materials.map((material) =>
        material.parts.map((part) => {
          const at = partKey(material.id, part.id)
          return (
            <View id={anchorOf(at)} key={at}>
              <PartTiles
                material={material}
                part={part}
                files={draft.files[at] ?? []}
                slots={slotsOf(material.id, part, draft.files[at] ?? [])}
                pictures={pictures}
                wrong={errorAt(at)}
                onRemove={(fileId) =>
                  app.change((newest) => ({
                    ...newest,
                    files: { ...newest.files, [at]: (newest.files[at] ?? []).filter((one) => one !== fileId) },
                  }))
                }
              />
            </View>
          )
        }),
      )}
    </StepFrame>
  )
}
