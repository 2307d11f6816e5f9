import { useState } from 'react'
import { View } from '@tarojs/components'
import { correctionProblem, shownValue } from '../../../../shared/registry/values'
import { isWritten } from '../../../../shared/written'
import { Row } from '../../../components/row/row'
import { TextField } from '../../../components/text-field/text-field'
import type { ReviewCase } from './review-case'

type Corrections = Readonly<Record<string, string>>
const has = (map: Corrections, key: string) => Object.prototype.hasOwnProperty.call(map, key)

/** What an approval with these corrections would change, in sentences; values that do not fit are left out. */
export const correctionLines = ({ correctable }: Pick<ReviewCase, 'correctable'>, corrections: Corrections): string[] =>
  correctable
    .filter((one) => has(corrections, one.key) && correctionProblem(one, corrections[one.key] ?? '') === null)
    .map(
      (one) =>
        `${one.label}由“${shownValue(one)}”改为“${shownValue({ ...one, value: (corrections[one.key] ?? '').trim() })}”`,
    )

/** The first thing that keeps an answer from being given: a wrong value, a missing number, or nothing said at all. */
export function answerProblem(
  { correctable, finds }: Pick<ReviewCase, 'correctable' | 'finds'>,
  corrections: Corrections,
  note: string,
): string | undefined {
  if (finds) return (corrections.certificateNumber ?? '').trim() === '' ? '请填查到的从业资格证号' : undefined
  const wrong = correctable
    .map((one) => (has(corrections, one.key) ? correctionProblem(one, corrections[one.key] ?? '') : null))
    .find((one) => one !== null)
  if (wrong) return wrong
  return correctable.length > 0 && Object.keys(corrections).length === 0 && !isWritten(note)
    ? '一项都没有更正的，请写明核实结果'
    : undefined
}

interface CorrectionsProps {
  opened: Pick<ReviewCase, 'correctable' | 'finds'>
  corrections: Corrections
  onChange: (corrections: Corrections) => void
}

/**
 * 核实: each register value as it stands, to be corrected after checking; or the number of the certificate that was
 * found.
 */
export const CorrectionsPanel = ({ opened: { correctable, finds }, corrections, onChange }: CorrectionsProps) => {
  const [all, setAll] = useState(false)
  const set = (key: string) => (value: string) => onChange({ ...corrections, [key]: value })
  const drop = (key: string) => {
    const { [key]: _dropped, ...rest } = corrections
    onChange(rest)
  }
  if (finds) {
    return (
      <TextField
        label="查到的从业资格证号"
        hint="本机关证照库里的号码，通过后归到申请人名下"
        maxLength={30}
        value={corrections.certificateNumber ?? ''}
        onChange={set('certificateNumber')}
      />
    )
  }
  const open = correctable.filter(({ key }) => has(corrections, key))
  return (
    <View>
      <View className="heading">更正证照库</View>
      {open.map((one) => (
        <View className="card" key={one.key}>
          <TextField
            label={one.label}
            hint={`证照库现在是：${shownValue(one)}${one.day ? '。写成2026-11-21这样' : ''}`}
            maxLength={200}
            value={corrections[one.key] ?? ''}
            error={
              (corrections[one.key] ?? '') === ''
                ? undefined
                : (correctionProblem(one, corrections[one.key] ?? '') ?? undefined)
            }
            onChange={set(one.key)}
          />
          <Row text="这一项不更正" onTap={() => drop(one.key)} />
        </View>
      ))}
      {open.length > 0 && <View className="after" />}
      <View className="rows">
        {(all ? correctable.filter(({ key }) => !has(corrections, key)) : []).map((one) => (
          <Row
            key={one.key}
            text={one.label}
            note={shownValue(one)}
            end="更正"
            onTap={() => {
              set(one.key)('')
              setAll(false)
            }}
          />
        ))}
        <Row text={all ? '收起' : '选要更正的一项'} icon="edit" onTap={() => setAll(!all)} />
      </View>
    </View>
  )
}
