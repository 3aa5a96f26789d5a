/**
 * Names that programs give to what they are still writing, or move aside while they save: Word and Excel (`~WRD0001.tmp`, `5B2A3C10`), LibreOffice
 * (`lu12ab.tmp`), GNOME (`.goutputstream-AB12CD`), macOS (`名簿.xlsx.sb-1a2b3c4d-XyZ`), and what ends as such names do.
 */
export const isWorkName = (name: string): boolean =>
  /^(?:~.*|.*~|[0-9a-f]{8}|\.goutputstream-.*|.*\.(?:tmp|temp|bak|part|sb-[0-9a-z-]+))$/iu.test(name)
