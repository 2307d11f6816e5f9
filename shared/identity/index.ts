export { authorities, authorityOf, serviceLine, type Authority } from './authorities'
export {
  parseLicenceNumber,
  parseQualificationNumber,
  parseTransportNumber,
  type CertificateNumber,
} from './certificate-number'
export { ageOn, parseCitizenId, sexOf, type CitizenId, type CitizenIdProblem } from './citizen-id'
export { parseCreditCode, type CreditCode } from './credit-code'
export { mainlandProvinces, provinceCodeOf, provinceOf, provinces, type Province } from './divisions'
export { groupId, groupPhone, maskAddress, maskId, maskName, maskPhone } from './masking'
export { isHan, parseName, type PersonName } from './names'
export { parsePhone, phoneProblem, type Phone } from './phone'
export { parsePlate, plateColours, type Plate, type PlateColour, type PlateKind } from './plate'
export { parseVin, type Vin } from './vin'
