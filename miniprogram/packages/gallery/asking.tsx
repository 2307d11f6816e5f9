import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button/button'
import { CheckRow } from '../../components/check-row/check-row'
import { ChoiceList } from '../../components/choice-list/choice-list'
import { CountdownButton } from '../../components/countdown-button/countdown-button'
import { LockedGroup } from '../../components/locked-group/locked-group'
import { Sheet } from '../../components/sheet/sheet'
import { StepBar } from '../../components/step-bar/step-bar'
import { TextField } from '../../components/text-field/text-field'
import { toast } from '../../components/toast/toast'

const rows = [
  { label: '姓名', value: '马志强' },
  { label: '证件号', value: '620102 ******** **37' },
  { label: '有效期至', value: '2027年11月9日' },
]

/** What people fill in. */
export const Asking = () => {
  const [unit, setUnit] = useState('unit')
  const [text, setText] = useState('138 0931 602')
  const [agreed, setAgreed] = useState(true)
  const [open, setOpen] = useState(false)
  return (
    <View>
      <View className="heading">步骤与锁定</View>
      <StepBar title="个人信息" step={2} of={4} />
      <LockedGroup rows={rows} onWrong={() => setOpen(true)} />
      <ChoiceList
        label="服务单位"
        layout="boxes"
        choices={[
          { value: 'unit', text: '有单位' },
          { value: 'self', text: '个人' },
        ]}
        value={unit}
        onChange={setUnit}
      />
      <TextField label="联系电话" value={text} error="少了1位数字，手机号共11位" kind="digits" onChange={setText} />
      <TextField label="单位电话" optional value="" placeholder="0931 8412345" onChange={() => undefined} />
      <TextField
        label="验证码"
        value=""
        beside={<CountdownButton text="获取验证码" readyAt={Date.now() + 60_000} onTap={() => undefined} />}
        onChange={() => undefined}
      />
      <View className="heading">选择</View>
      <ChoiceList
        label="类别"
        choices={[
          { value: 'a', text: '货物运输驾驶员' },
          { value: 'b', text: '危险货物押运人员', excluded: '诚信考核不包括这一类' },
        ]}
        value="a"
        onChange={() => undefined}
      />
      <CheckRow text="本人从业资格证在有效期内且信息未发生变化" checked={agreed} onChange={setAgreed} />
      <View className="heading">按钮</View>
      <Button onTap={() => toast('已保存到相册')}>确认提交</Button>
      <Button busy="正在提交">确认提交</Button>
      <Button kind="outline">保存并退出</Button>
      <Button kind="danger" onTap={() => setOpen(true)}>
        撤回申请
      </Button>
      <Sheet open={open} title="撤回这个申请？" onClose={() => setOpen(false)}>
        <View className="note">撤回后不再办理，内容存为草稿。</View>
        <Button kind="danger">撤回申请</Button>
        <Button kind="outline" onTap={() => setOpen(false)}>
          不撤回
        </Button>
      </Sheet>
    </View>
  )
}
