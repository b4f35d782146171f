#!/bin/sh
# Makes the bundled fonts anew: only the characters that the story and the page
# use. "make fonts" runs it after a text has changed. It needs npm and Debian's
# fonttools, python3-brotli and fonts-noto-cjk.
set -eu
cd "$(dirname "$0")"

# Debian's Python is the one that has fontTools; another may be first in PATH.
python=${PYTHON:-/usr/bin/python3}
cjk=${NOTO_CJK:-/usr/share/fonts/opentype/noto}
korean=1 # the Korean font of each collection

$python -c 'import fontTools, brotli' || { echo "install fonttools and python3-brotli" >&2; exit 1; }
[ -f "$cjk/NotoSerifCJK-Bold.ttc" ] || { echo "install fonts-noto-cjk" >&2; exit 1; }

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# fetch PACKAGE@VERSION FOLDER
fetch() {
	mkdir "$tmp/$2"
	tar xzf "$tmp/$(npm pack --silent --pack-destination "$tmp" "$1")" -C "$tmp/$2" --strip-components 1
}

# shrink FROM TO CHARACTERS [OPTION...]: a font with these characters only. It
# keeps the copyright but not the name, which a changed font may not bear.
shrink() {
	from=$1 to=$2 characters=$3
	shift 3
	$python -m fontTools.subset "$from" --text-file="$tmp/$characters.txt" --flavor=woff2 --no-hinting --name-IDs=0,13,14 --drop-tables+=vhea,vmtx,VORG,BASE --output-file="$to" "$@"
}

for which in latin korean sans serif tongues manual manual-sans manual-serif; do
	$python characters.py $which >"$tmp/$which.txt"
done

fetch inter-ui@4.1.1 inter
fetch @fontsource-variable/source-serif-4@5.3.0 serif

# Variable in weight from 400 to 700, at the optical size of running text.
$python -m fontTools.varLib.instancer -q "$tmp/inter/variable/InterVariable.woff2" opsz=14 wght=400:700 -o "$tmp/inter.ttf"
$python -m fontTools.varLib.instancer -q "$tmp/serif/files/source-serif-4-latin-wght-normal.woff2" wght=400:700 -o "$tmp/serif.ttf"
shrink "$tmp/inter.ttf" inter.woff2 latin --layout-features=kern,tnum,case,ccmp,locl,mark
shrink "$tmp/serif.ttf" source-serif-4.woff2 latin --layout-features=kern,liga,tnum,ccmp,locl,mark

# Korean: regular for all, bold for what is set bold.
for family in Sans Serif; do
	style=$(echo $family | tr S s)
	name=noto-$style-kr
	shrink "$cjk/Noto${family}CJK-Regular.ttc" $name.woff2 korean --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize
	shrink "$cjk/Noto${family}CJK-Bold.ttc" $name-bold.woff2 $style --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize
done

# What the pages for newsrooms and operators say beyond that.
shrink "$cjk/NotoSansCJK-Regular.ttc" manual/sans-kr.woff2 manual --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize
shrink "$cjk/NotoSansCJK-Bold.ttc" manual/sans-kr-bold.woff2 manual-sans --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize
shrink "$cjk/NotoSerifCJK-Bold.ttc" manual/serif-kr-bold.woff2 manual-serif --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize

# The languages' own names on the switch of every page.
shrink "$cjk/NotoSansCJK-Regular.ttc" tongues.woff2 tongues --font-number=$korean --layout-features= --drop-tables+=GPOS,GSUB,GDEF --desubroutinize

# licence FONT TO: its copyright, then the licence that all of them have
licence() {
	$python coverage.py --copyright "$1" >"$2"
	sed -n '/^This Font Software/,$p' "$tmp/inter/LICENSE.txt" >>"$2"
}
licence inter.woff2 OFL-inter.txt
licence source-serif-4.woff2 OFL-source-serif-4.txt
licence noto-sans-kr.woff2 OFL-noto-sans-kr.txt
licence noto-serif-kr.woff2 OFL-noto-serif-kr.txt

$python coverage.py ./*.woff2 manual/*.woff2 | sed 's|^\./||' >coverage.txt
ls -l ./*.woff2 manual/*.woff2
