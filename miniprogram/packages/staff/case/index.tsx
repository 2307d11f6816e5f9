import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { formatDay, workdaysBetween } from '../../../../shared/calendar'
import { reviewOpen } from '../../../../shared/contracts/staff'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { Heading } from '../../../components/heading/heading'
import { Lamp } from '../../../components/lamp/lamp'
import { lampFor } from '../../../components/lamp/lamp-for'
import { Shown } from '../../../components/shown/shown'
import { chipFor } from '../../../components/status-chip/chip-for'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { Desk } from '../desk/desk'
import { Aside } from './aside'
import { Comparison } from './comparison'
import { Decide } from './decide'
import { MaterialsView } from './materials-view'
import './index.scss'

/** One case on the desk: data, register and materials side by side, the checks, the decision. */
export default function CasePage() {
  const { id: caseId } = useRouter().params
  const [loaded, again] = useLoaded(caseId, () => call(reviewOpen, { caseId: caseId ?? '' }))
  const [checked, setChecked] = useState<string[]>([])
  return (
    <Desk chosen={caseId} only='case'>
      <Shown of={loaded} again={again}>
        {(opened) => {
          const { detail } = opened
          const name = opened.comparison.find(({ id }) => id === 'name')?.applicant ?? ''
          const due = detail.status === 'pending' ? detail.promise.accept : detail.promise.decide
          return (
            <View className='review'>
              <Heading
                text={[name, catalogueEntry(detail.service)?.short ?? detail.service].filter(Boolean).join(' · ')}
                note={`办件号 ${detail.number}`}
                end={<StatusChip {...chipFor(detail.status)} />}
              />
              {detail.dueAt !== null && (
                <View className='review__due'>
                  {detail.status === 'pending' ? '受理期限' : '办结期限'} {formatDay(due.day)}
                  <View className='review__lamp'><Lamp {...lampFor(workdaysBetween(detail.today, due.day).days)} /></View>
                </View>
              )}
              <View className='review__columns'>
                <View className='review__main'>
                  <Comparison rows={opened.comparison} />
                  <MaterialsView caseId={detail.caseId} materials={detail.materials} />
                </View>
                <View className='review__aside'>
                  <Aside opened={opened} checked={checked} onCheck={setChecked} />
                  <Decide key={detail.version} opened={opened} checked={checked} onDone={again} />
                </View>
              </View>
            </View>
          )
        }}
      </Shown>
    </Desk>
  )
}
