import { type DriveLimits, usualDriveLimits } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { changePortal } from '../portals/change-portal.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { checkPlacing } from './check-placing.ts'
import { copyFile } from './copy-file.ts'
import { placeFile } from './place-file.ts'
import { readDriveRoom } from './read-drive-room.ts'

const place = (scope: Scope, name: string, content: string | Uint8Array<ArrayBuffer> = '12345') =>
  placeFile(scope, { folder: '/', name, content: new Blob([content]).stream(), limit: 1_000 })
/** The house as somebody of the client has it once the firm has said what its drive takes. */
const limited = async (house: House, limits: Partial<DriveLimits>): Promise<Scope> => {
  const portal = await changePortal(house.as('firm-admin'), { patch: { driveLimits: { ...usualDriveLimits, ...limits } } })
  const { actor, role } = house.as('client-staff')
  return scopeOf(house.engine, actor, portal, role)
}

describe.each(['sqlite', 'postgres'] as const)('what a drive takes, on %s', (dialect) => {
  test('no file is larger, and no more bytes or files are in it, than the firm has said, however many come at once', async () => {
    await using house = await openHouse({ dialect })
    const scope = await limited(house, { fileBytes: 10, driveBytes: 22, files: 4 })
    await expect(place(scope, 'large.txt', '12345678901')).rejects.toMatchObject({ code: 'file.too-large' })
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => place(scope, `${name}.txt`)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
    expect(await readDriveRoom(scope)).toMatchObject({ used: { files: 4, bytes: 20 }, bytesLeft: 2 })
    // A new version is no new file, but takes its room; what is too much is told before it is sent.
    const [first] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const again = { folder: '/', name: first?.name ?? '', limit: 1_000 }
    await expect(checkPlacing(scope, { ...again, size: 3 })).rejects.toMatchObject({ code: 'file.drive-full', kind: 'no-room' })
    await expect(checkPlacing(scope, { ...again, name: 'new.txt', size: 1 })).rejects.toMatchObject({ code: 'file.too-many' })
    await expect(checkPlacing(scope, { ...again, size: 2 })).resolves.toMatchObject({ folder: '/' })
    await expect(copyFile(scope, { file: first?.id ?? '', folder: '/', name: 'copy.txt' })).rejects.toMatchObject({
      code: 'file.drive-full',
    })
  })
})

test('types are told by content: a refused one does not come in under another name, and only allowed ones do where some are named', async () => {
  await using house = await openHouse()
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
  ])
  const noPictures = await limited(house, { refusedTypes: ['image/*'] })
  await expect(place(noPictures, 'picture.csv', png)).rejects.toMatchObject({ code: 'file.type-refused' })
  await expect(place(noPictures, 'a.csv')).resolves.toMatchObject({ name: 'a.csv' })
  const onlyPictures = await limited(house, { allowedTypes: ['image/png'] })
  await expect(place(onlyPictures, 'b.csv')).rejects.toMatchObject({ code: 'file.type-refused' })
  await expect(place(onlyPictures, 'picture.png', png)).resolves.toMatchObject({ name: 'picture.png' })
})

test('only an administrator of the firm says what the drive takes, in limits that can be', async () => {
  await using house = await openHouse()
  const patch = { driveLimits: usualDriveLimits }
  await expect(changePortal(house.as('director'), { patch })).rejects.toMatchObject({ code: 'access.denied' })
  const odd = { driveLimits: { ...usualDriveLimits, fileBytes: 0, refusedTypes: ['pictures'] } }
  await expect(changePortal(house.as('firm-admin'), { patch: odd })).rejects.toMatchObject({
    code: 'portal.invalid',
    issues: [{ path: 'driveLimits.fileBytes' }, { path: 'driveLimits.refusedTypes.0' }],
  })
})
