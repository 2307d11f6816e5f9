import certificateInfoPage from './certificate-info-page.svg'
import certificateViolationPage from './certificate-violation-page.svg'
import certificateWhole from './certificate-whole.svg'
import drivingLicenceMain from './driving-licence-main.svg'
import drivingLicenceSecond from './driving-licence-second.svg'
import educationRecord from './education-record.svg'
import employmentContract from './employment-contract.svg'
import idCardBack from './id-card-back.svg'
import idCardFront from './id-card-front.svg'
import portraitBlue from './portrait-blue.svg'
import portraitRed from './portrait-red.svg'
import portraitWhite from './portrait-white.svg'
import transportCertificate from './transport-certificate.svg'
import transportCertificateRecord from './transport-certificate-record.svg'
import vehicle45 from './vehicle-45.svg'
import vehicleLicenceBack from './vehicle-licence-back.svg'
import vehicleLicenceMain from './vehicle-licence-main.svg'
import vehicleLicenceSecond from './vehicle-licence-second.svg'

const samples: Readonly<Record<string, string>> = {
  'certificate-info-page': certificateInfoPage,
  'certificate-violation-page': certificateViolationPage,
  'certificate-whole': certificateWhole,
  'driving-licence-main': drivingLicenceMain,
  'driving-licence-second': drivingLicenceSecond,
  'education-record': educationRecord,
  'employment-contract': employmentContract,
  'id-card-back': idCardBack,
  'id-card-front': idCardFront,
  'portrait-blue': portraitBlue,
  'portrait-red': portraitRed,
  'portrait-white': portraitWhite,
  'transport-certificate': transportCertificate,
  'transport-certificate-record': transportCertificateRecord,
  'vehicle-45': vehicle45,
  'vehicle-licence-back': vehicleLicenceBack,
  'vehicle-licence-main': vehicleLicenceMain,
  'vehicle-licence-second': vehicleLicenceSecond,
}

/** The drawn sample of a part by its key; undefined when none is drawn. */
export const sampleOf = (key: string): string | undefined => samples[key]
