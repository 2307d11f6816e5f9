import { provinceOf } from './divisions'

export interface Authority {
  /** GB/T 2260 code of the area it issues for. */
  division: string
  name: string
  phone: string
  hours: string
  address: string
  /** Its contact data are invented for trials and must be replaced before real use. */
  specimen: boolean
}

/** The national transport service line, real and answered everywhere. */
export const serviceLine = '12328'

const HOURS = '工作日 9:00–12:00，14:30–17:30'

const specimens: readonly Authority[] = [
  specimen('620102', '兰州市城关区道路运输服务中心', '0931-0000102', '甘肃省兰州市城关区样本路102号'),
  specimen('620100', '兰州市道路运输服务中心', '0931-0000100', '甘肃省兰州市城关区样本路100号'),
  specimen('410105', '郑州市金水区道路运输服务中心', '0371-0000105', '河南省郑州市金水区样本路105号'),
  specimen('150102', '呼和浩特市新城区道路运输服务中心', '0471-0000102', '内蒙古自治区呼和浩特市新城区样本路102号'),
]

/**
 * The authority that issues for a division: its own, else its city's, else a plain entry for the province
 * with the national service line, so that a person always has somewhere to ask.
 */
export function authorityOf(division: string): Authority {
  const found = (code: string) => specimens.find((authority) => authority.division === code) as Authority | undefined
  return found(division) ?? found(`${division.slice(0, 4)}00`) ?? provincial(division)
}

/** The authorities with an entry of their own. */
export const authorities = (): readonly Authority[] => specimens

function provincial(division: string): Authority {
  const province = provinceOf(division)
  return {
    division: province ? `${province.code}0000` : division,
    name: province ? `${province.name}道路运输管理机构` : '道路运输管理机构',
    phone: serviceLine,
    hours: '每天 24小时',
    address: province ? province.name : '',
    specimen: false,
  }
}

function specimen(division: string, name: string, phone: string, address: string): Authority {
  return { division, name, phone, hours: HOURS, address, specimen: true }
}
