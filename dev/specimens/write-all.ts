import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as draw from '.'
import type { SpecimenPerson } from './people'

/** Every specimen document of a person by file name, drawn only when asked for. */
export const documentsOf = (person: SpecimenPerson): Record<string, () => Uint8Array> => ({
  '身份证-人像面.jpg': () => draw.drawIdCardFront(person, { format: 'jpeg' }),
  '身份证-国徽面.jpg': () => draw.drawIdCardBack(person, { format: 'jpeg' }),
  '从业资格证-个人信息页.jpg': () => draw.drawCertificateInfoPage(person, {}, { format: 'jpeg' }),
  '从业资格证-违章记录页.jpg': () => draw.drawViolationPage(person, [], { format: 'jpeg' }),
  '继续教育学习证明.jpg': () => draw.drawTrainingRecord(person, 2026, { format: 'jpeg' }),
  '劳动合同.jpg': () => draw.drawEmploymentContract(person, undefined, { format: 'jpeg' }),
  '驾驶证-正页.jpg': () => draw.drawDrivingLicenceMain(person, 'A2', { format: 'jpeg' }),
  '驾驶证-副页.jpg': () => draw.drawDrivingLicenceSecond(person, { format: 'jpeg' }),
  '行驶证-正页.jpg': () => draw.drawVehicleLicenceMain(person, undefined, { format: 'jpeg' }),
  '行驶证-副页.jpg': () => draw.drawVehicleLicenceSecond(person, undefined, { format: 'jpeg' }),
  '行驶证-副页背面.jpg': () => draw.drawVehicleLicenceBack(person, undefined, { format: 'jpeg' }),
  '车辆45度照片.jpg': () => draw.drawVehicle45(person, undefined, { format: 'jpeg' }),
  '二寸照片-白底.jpg': () => draw.drawPortrait(person, 'white', { format: 'jpeg' }),
  '二寸照片-蓝底.jpg': () => draw.drawPortrait(person, 'blue', { format: 'jpeg' }),
  '二寸照片-红底.jpg': () => draw.drawPortrait(person, 'red', { format: 'jpeg' }),
})

/** The people whose documents a folder does not have yet. */
export const withoutFolder = (outDir: string, of: readonly SpecimenPerson[] = draw.people): SpecimenPerson[] =>
  of.filter(({ name }) => !existsSync(join(outDir, name)))

/**
 * Writes the documents of these people into `<outDir>/<name>/`, a person's folder when it is whole, so that drawing may
 * be stopped and gone on with.
 */
export async function writeSpecimens(
  outDir: string,
  of: readonly SpecimenPerson[],
  written: (folder: string) => void = () => undefined,
): Promise<void> {
  for (const person of of) {
    const folder = join(outDir, person.name)
    const unfinished = `${folder}.part`
    await mkdir(unfinished, { recursive: true })
    for (const [file, drawn] of Object.entries(documentsOf(person))) await writeFile(join(unfinished, file), drawn())
    await rename(unfinished, folder)
    written(folder)
  }
}

if (require.main === module) {
  const outDir = process.argv[2]
  if (!outDir) throw new Error('usage: write-all <folder>')
  void writeSpecimens(outDir, withoutFolder(outDir), console.log)
}
