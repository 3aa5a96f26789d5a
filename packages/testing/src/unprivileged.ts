const nobody = { uid: 65_534, gid: 65_534 }

/** As whom to run what refuses to run as root: `nobody` when we are root, else ourselves (both undefined). */
export function unprivileged(): { readonly uid: number | undefined; readonly gid: number | undefined } {
  return process.getuid?.() === 0 ? nobody : { uid: undefined, gid: undefined }
}
