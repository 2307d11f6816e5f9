import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'
import * as of from './vehicle-parts'

const section = '七 普通货运车辆网上年审申请'
const source = [guide('S2', '七 受理条件')]
const inOrder = (value: string, label: string) => ({ value, label })
const mend = (value: string, label: string, fails: string) => ({ value, label, fails })

/** 普货年审: every year the county looks at grade, structure and violations of a vehicle (S2 七). Late is never too late. */
export const vehicleReview = defineService({
  ...of.usualVehicle('七'),
  code: 'vehicle-review',
  item: '31',
  name: '普通货运车辆网上年审',
  short: '普货年审',
  who: '普通货运车辆的经营者（法人、个体户）',
  whenText: '每年一次，到期前30天起可以办，逾期的也可以办。',
  exclusionGroup: 'vehicle-review',
  variants: [{ code: 'standard', name: '普货年审' }],
  notice: [
    { id: 'what', text: '县级交通运输部门每年审验一次：车辆技术等级评定、结构及尺寸变动、违章记录。' },
    { id: 'before', text: '办之前先做车辆检测评级，处理完违章。结构、尺寸有变动的，先恢复或办变更。' },
    part.feeNotice,
    part.truthNotice,
  ],
  statement: '这辆车没有改装，上传的行驶证是原件',
  eligibility: [
    of.holdsVehicle,
    {
      id: 'scope',
      label: '是普通货运车辆',
      source: [guide('S2', '七.一 适用对象')],
      rule: {
        kind: 'part',
        codes: ['general'],
        none: '网上年审只办普通货运车辆',
        others: { codes: ['dangerous'], text: '危险货物运输车辆要到窗口年审，不能在网上办', insteadGoTo: 'contact' },
      },
    },
    of.isHeavy,
    of.operating,
    {
      id: 'window',
      label: '在年审时间里',
      source: [...source, statute('提前30天各地未见规定，逾期照办为便民做法', 'B')],
      rule: {
        kind: 'window',
        anchor: 'reviewedUntil',
        opensAfterDays: -30,
        recommendedAfterDays: 0,
        roll: false,
        texts: {
          now: '年审{end}到期，现在可以办',
          late: '年审{end}已到期，仍可以办，请尽快',
          notYet: '年审{end}到期，{from}起可以办',
          closed: '',
        },
      },
    },
    of.oneVehicleCase('vehicle-review'),
  ],
  locked: [...of.lockedVehicle, ...of.lockedReview],
  fields: [of.vehicleContact, of.vehiclePhone, of.massField, of.inspectedField],
  materials: [of.licenceFronts('七')],
  refusals: part.usualRefusals.concat({ id: 'not-passed', text: '年审不合格' }),
  questions: [
    {
      id: 'late',
      question: '年审已经过期了，还能办吗？',
      answer: '能。逾期不影响在网上申请，请尽快办。',
      source: [statute('逾期照办为便民做法', 'B')],
    },
  ],
  result: {
    form: 'approval',
    title: '年度审核凭证',
    voucher: { kind: 'annual-review', title: '普通货运车辆', numberWord: '年审' },
    findings: [
      {
        id: 'grade',
        label: '技术等级',
        shows: 'technicalGrade',
        options: [inOrder('一级', '一级'), inOrder('二级', '二级'), mend('none', '不合格', '维修后重新检测评级')],
        source,
      },
      {
        id: 'structure',
        label: '结构及尺寸',
        shows: 'structure',
        options: [inOrder('same', '无变动'), mend('changed', '有变动', '恢复原状或办理变更后再审')],
        source,
      },
      {
        id: 'violations',
        label: '违章',
        shows: 'violations',
        options: [inOrder('settled', '已处理'), mend('open', '未处理', '处理完违章后再审')],
        source,
      },
    ],
  },
  // 6 months after 120 are not read of any text (tag C): the register's own cycle counts before these 12.
  register: [{ op: 'extendReview', months: 12, grade: 'grade' }],
  sources: [guide('S2', section)],
})
