import { View } from '@tarojs/components'
import { useState } from 'react'
import { findingProblems, type Found } from '../../../../shared/found'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import type { ReviewCase } from './review-case'

type Asked = ReviewCase['findings']

/** What the clerk found so far, and what keeps it from an approval, by its place. */
export function useFindings(asked: Asked) {
  const [found, setFound] = useState<Found>({})
  const problems = findingProblems(asked, found)
  return {
    found,
    set: (id: string, value: string) => setFound({ ...found, [id]: value }),
    gaps: Object.fromEntries(problems.map(({ id, text }) => [`finding-${id}`, text])),
  }
}

/** The things that the item asks to be confirmed, each beside what the register says. */
export const Findings = ({
  asked,
  findings: { found, set, gaps },
  tried,
}: {
  asked: Asked
  findings: ReturnType<typeof useFindings>
  tried: boolean
}) =>
  asked.length === 0 ? null : (
    <View>
      <View className="heading">确认结果</View>
      {asked.map(({ id, label, register, options }) => {
        const gap = gaps[`finding-${id}`]
        return (
          <Field
            key={id}
            id={`gap-finding-${id}`}
            label={label}
            hint={`证照库：${register ?? '没有登记'}`}
            error={tried || found[id] ? gap : undefined}
          >
            <ChoiceList
              label={label}
              choices={options.map((one) => ({ value: one.value, text: one.label }))}
              value={found[id]}
              onChange={(value) => set(id, value)}
            />
          </Field>
        )
      })}
    </View>
  )
