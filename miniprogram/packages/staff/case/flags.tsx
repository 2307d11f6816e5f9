import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Field } from '../../../components/field/field'
import { Icon } from '../../../components/icon/icon'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import { TextField } from '../../../components/text-field/text-field'
import { TapTarget } from '../../../platform/tap-target'
import { reasonsFor } from './reasons'
import type { Flags } from './use-flags'
import './flags.scss'

/** Marks one row or picture for the notice. */
export const FlagButton = ({ at, flags }: { at: string; flags: Flags }) => {
  if (!flags.may(at)) return null
  const on = flags.reasonOf(at) !== undefined
  return (
    <TapTarget
      className={`flag ${on ? 'flag--on' : ''}`}
      label={`${on ? '改补正原因' : '要求补正'}：${flags.labelOf(at)}`}
      selected={on}
      onTap={() => flags.edit(at)}
    >
      <Icon name="flag" size={20} />
      <View>{on ? '要补正' : '补正'}</View>
    </TapTarget>
  )
}

const own = 'own'
const Editor = ({ at, flags }: { at: string; flags: Flags }) => {
  const known = flags.reasonOf(at)
  const ready = reasonsFor(at)
  const written = known !== undefined && !ready.includes(known)
  const [choice, setChoice] = useState(written ? own : known)
  const [text, setText] = useState(written ? known : '')
  const [tried, setTried] = useState(false)
  const reason = choice === own ? text.trim() : (choice ?? '')
  const short = reason.length < 4
  const save = () => {
    setTried(true)
    if (!short) flags.set(at, reason)
  }
  return (
    <>
      <Field label="原因" error={tried && !choice ? '请选一个原因' : undefined}>
        <ChoiceList
          label="原因"
          choices={[...ready.map((one) => ({ value: one, text: one })), { value: own, text: '自己写' }]}
          value={choice}
          onChange={setChoice}
        />
      </Field>
      {choice === own && (
        <TextField
          label="写给申请人"
          hint="哪里不对、怎么改"
          kind="lines"
          maxLength={200}
          value={text}
          error={tried && short ? '请写明白，至少4个字' : undefined}
          onChange={setText}
        />
      )}
      <Button onTap={save}>记下</Button>
      {known !== undefined && (
        <Button kind="outline" onTap={() => flags.drop(at)}>
          不用补正这一项
        </Button>
      )}
    </>
  )
}

/** What is flagged so far, and the one notice that it becomes. */
export const FlagPanel = ({ flags }: { flags: Flags }) => {
  const { flags: list, again, late, lateMissing, tried, editing, previewing, send } = flags
  return (
    <View>
      {list.length > 0 && (
        <>
          <View className="heading">补正通知 {list.length}项</View>
          <View className="card flags">
            {list.map(({ at, reason }) => (
              <Row key={at} text={flags.labelOf(at)} note={reason} end="修改" onTap={() => flags.edit(at)} />
            ))}
          </View>
        </>
      )}
      <Sheet
        open={editing !== undefined}
        title={`要求补正：${editing ? flags.labelOf(editing) : ''}`}
        onClose={() => flags.edit(undefined)}
      >
        {editing && <Editor key={editing} at={editing} flags={flags} />}
      </Sheet>
      <Sheet
        open={previewing}
        title={`发出这份补正通知，共${list.length}项？`}
        onClose={() => flags.setPreviewing(false)}
      >
        {send.error && <ErrorCard title={send.error.message} code={send.error.requestId} />}
        <Banner title={`有${list.length}处要补正，这次全部列出`}>
          {list.map(({ at, reason }) => (
            <View className="flags__line" key={at}>
              <View className="flags__what">{flags.labelOf(at)}</View>
              <View>{reason}</View>
            </View>
          ))}
        </Banner>
        {again ? (
          <>
            <View className="note">
              这件已经要求过补正。按行政许可法第三十二条，需要补正的全部内容应当一次告知；确需再次补正的，原因会写给申请人。
            </View>
            <TextField
              label="上次为什么没有告知"
              kind="lines"
              maxLength={200}
              value={late}
              error={tried && lateMissing ? '请写明原因，至少4个字' : undefined}
              onChange={flags.setLate}
            />
          </>
        ) : (
          <View className="note">
            需要补正的全部内容应当一次告知（行政许可法第三十二条）。发出前请再看一遍有没有漏掉的。
          </View>
        )}
        <Button busy={send.busy && '正在发出'} onTap={send.run}>
          发出补正通知
        </Button>
        <Button kind="outline" onTap={() => flags.setPreviewing(false)}>
          再看看
        </Button>
      </Sheet>
    </View>
  )
}
