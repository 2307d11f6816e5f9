export { drawCertificateInfoPage, drawViolationPage } from './certificate'
export { drawIdCardBack, drawIdCardFront } from './id-card'
export { drawDrivingLicenceMain, drawDrivingLicenceSecond } from './licences'
export { people, personOf, type SpecimenPerson } from './people'
export { drawPortrait } from './portrait'
export { drawEmploymentContract, drawTrainingRecord } from './records'
export type { Faults } from './render'
export {
  drawVehicle45,
  drawVehicleLicenceBack,
  drawVehicleLicenceMain,
  drawVehicleLicenceSecond,
  vehicleOf,
} from './vehicle'
