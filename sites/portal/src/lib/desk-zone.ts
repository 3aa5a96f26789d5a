/** The desk stands above portals, so it tells days in the firm's own time zone. */
export const deskZone = 'Asia/Tokyo'
