export { drawCertificateInfoPage, drawViolationPage, type CertificateFacts } from './certificate'
export { drawIdCardBack, drawIdCardFront } from './id-card'
export { drawDrivingLicenceMain, drawDrivingLicenceSecond } from './licences'
export { people, personOf, type Person } from './people'
export { drawPortrait } from './portrait'
export { drawEmploymentContract, drawTrainingRecord } from './records'
export type { Faults, Options } from './render'
export {
  drawVehicle45,
  drawVehicleLicenceBack,
  drawVehicleLicenceMain,
  drawVehicleLicenceSecond,
  vehicleOf,
  type Vehicle,
} from './vehicle'
