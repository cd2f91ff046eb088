/** Programs that apps call and small images do not bring, each with the packages that do (Debian's and Alpine's names). */
export const systemTools: Readonly<Record<string, readonly string[]>> = {
  ffmpeg: ['ffmpeg'],
  ffprobe: ['ffmpeg'],
  convert: ['imagemagick'],
  magick: ['imagemagick'],
  mogrify: ['imagemagick'],
  identify: ['imagemagick'],
  gs: ['ghostscript'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  pdfinfo: ['poppler-utils'],
  wkhtmltopdf: ['wkhtmltopdf'],
  soffice: ['libreoffice'],
  libreoffice: ['libreoffice'],
  tesseract: ['tesseract'],
  exiftool: ['exiftool'],
  inkscape: ['inkscape'],
  pandoc: ['pandoc'],
  pg_dump: ['postgresql'],
  pg_restore: ['postgresql'],
  psql: ['postgresql'],
  mysqldump: ['mysql', 'mariadb'],
  git: ['git'],
  rsync: ['rsync'],
  zip: ['zip'],
  unzip: ['unzip'],
  jq: ['jq'],
};

/** Tags of images that hold little more than the runtime. */
export const smallImage = /(?:^|[-:./])(?:slim|alpine|distroless)/;
