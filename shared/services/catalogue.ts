import type { PartyName } from '../vocabulary/subjects'

/** The drawings that a tile may have: names of `paths.scss`, which pages check by type. */
type ServiceIcon = 'shield' | 'renew' | 'reissue' | 'swap' | 'cancel' | 'flag' | 'search' | 'truck'

/** What the phone carries about every item: enough for the tiles; all the rest is fetched by hash. */
export interface CatalogueEntry {
  code: string
  name: string
  short: string
  line: string
  icon: ServiceIcon
  /** Who may apply, as its definition says. */
  audience: readonly PartyName[]
  group?: 'taxi' | 'vehicle'
  /** What pages lead here for, where they cannot name an item. */
  helps?: 'wrong-data' | 'missing'
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    code: 'integrity-assessment',
    name: '道路运输驾驶员诚信考核',
    short: '诚信考核',
    line: '每年一次',
    icon: 'shield',
    audience: ['person'],
  },
  {
    code: 'certificate-renewal',
    name: '道路运输从业人员从业资格证换发',
    short: '换发',
    line: '有效期快到了',
    icon: 'renew',
    audience: ['person'],
  },
  {
    code: 'certificate-reissue',
    name: '道路运输从业人员从业资格证补发',
    short: '补发',
    line: '证丢了、坏了',
    icon: 'reissue',
    audience: ['person'],
  },
  {
    code: 'certificate-change',
    name: '道路运输从业人员从业资格证变更',
    short: '变更',
    line: '信息、单位变了',
    icon: 'swap',
    audience: ['person'],
  },
  {
    code: 'certificate-cancellation',
    name: '道路运输从业人员从业资格证注销',
    short: '注销',
    line: '不再从业',
    icon: 'cancel',
    audience: ['person'],
  },
  {
    code: 'register-correction',
    name: '从业资格证信息核实申请',
    short: '信息核实',
    line: '信息不对',
    icon: 'flag',
    audience: ['person'],
    helps: 'wrong-data',
  },
  {
    code: 'certificate-missing',
    name: '从业资格证查询不到的核实申请',
    short: '查不到证',
    line: '证没显示',
    icon: 'search',
    audience: ['person'],
    helps: 'missing',
  },
  {
    code: 'taxi-service-assessment',
    name: '出租汽车驾驶员服务质量信誉考核',
    short: '出租车考核',
    line: '每年一次',
    icon: 'shield',
    audience: ['person'],
    group: 'taxi',
  },
  {
    code: 'taxi-certificate-renewal',
    name: '出租汽车驾驶员从业资格证换发',
    short: '出租车换发',
    line: '有效期快到了',
    icon: 'renew',
    audience: ['person'],
    group: 'taxi',
  },
  {
    code: 'taxi-certificate-reissue',
    name: '出租汽车驾驶员从业资格证补发',
    short: '出租车补发',
    line: '证丢了、坏了',
    icon: 'reissue',
    audience: ['person'],
    group: 'taxi',
  },
  {
    code: 'taxi-certificate-change',
    name: '出租汽车驾驶员从业资格证变更',
    short: '出租车变更',
    line: '信息、单位变了',
    icon: 'swap',
    audience: ['person'],
    group: 'taxi',
  },
  {
    code: 'taxi-certificate-cancellation',
    name: '出租汽车驾驶员从业资格证注销',
    short: '出租车注销',
    line: '不再从业',
    icon: 'cancel',
    audience: ['person'],
    group: 'taxi',
  },
  {
    code: 'vehicle-review',
    name: '普通货运车辆网上年审',
    short: '普货年审',
    line: '每年一次',
    icon: 'shield',
    audience: ['operator', 'person'],
    group: 'vehicle',
  },
  {
    code: 'vehicle-reissue',
    name: '货运车辆道路运输证补发',
    short: '运输证补发',
    line: '证丢了、坏了',
    icon: 'reissue',
    audience: ['operator', 'person'],
    group: 'vehicle',
  },
  {
    code: 'vehicle-renewal',
    name: '货运车辆道路运输证换发',
    short: '运输证换发',
    line: '有效期快到了',
    icon: 'renew',
    audience: ['operator', 'person'],
    group: 'vehicle',
  },
  {
    code: 'vehicle-cancellation',
    name: '货运车辆道路运输证注销',
    short: '运输证注销',
    line: '报废、不再营运',
    icon: 'cancel',
    audience: ['operator', 'person'],
    group: 'vehicle',
  },
]

export const catalogueEntry = (code: string): CatalogueEntry | undefined => catalogue.find((one) => one.code === code)
/** The item that helps where register data are wrong, or a certificate is not found. */
export const helpFor = (what: 'wrong-data' | 'missing'): CatalogueEntry =>
  catalogue.find(({ helps }) => helps === what)!
