#!/usr/bin/python3
"""Makes the Word documents beside it: by hand in the shapes that Word writes, and with python-docx, pandoc and LibreOffice.

Run it in this folder. Documents of the same name are replaced. LibreOffice and pandoc write other bytes in other versions.
"""
import pathlib, struct, subprocess, tempfile, zipfile, zlib

HERE = pathlib.Path(__file__).parent
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
STRICT = {W: 'http://purl.oclc.org/ooxml/wordprocessingml/main', R: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
          'http://schemas.openxmlformats.org/drawingml/2006/': 'http://purl.oclc.org/ooxml/drawingml/'}
NAMES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
         'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
         'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
CHUNK = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
PNG = (b'\x89PNG\r\n\x1a\n' + CHUNK(b'IHDR', struct.pack('>IIBBBBB', 8, 8, 8, 2, 0, 0, 0))
       + CHUNK(b'IDAT', zlib.compress((b'\0' + b'\x30\x70\xb0' * 8) * 8)) + CHUNK(b'IEND', b''))
SECTION = '<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
STYLES = HEAD + (f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito"/><w:sz w:val="22"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault></w:docDefaults>'
                 '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
                 '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
                 '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>')


def t(text, rpr='', keep=False):
    return f'<w:r>{"<w:rPr>" + rpr + "</w:rPr>" if rpr else ""}<w:t{" xml:space=" + chr(34) + "preserve" + chr(34) if keep or text != text.strip() else ""}>{text}</w:t></w:r>'


def p(*runs, ppr=''):
    return f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00D82F16">{"<w:pPr>" + ppr + "</w:pPr>" if ppr else ""}{"".join(runs)}</w:p>'


def field(instruction, result, rpr=''):
    return (f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{rpr}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>')


def package(name, body, parts=(), strict=False, main='word/document.xml', kind='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', encode=None, relate=()):
    """parts: (name, relationship, content type, content)."""
    folder = main.rsplit('/', 1)[0]
    document = HEAD + f'<w:document {NAMES}><w:body>{body}{SECTION}</w:body></w:document>'
    parts = [(f'{folder}/styles.xml', 'styles', 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml', STYLES), *parts]
    types = HEAD + ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
                    f'<Override PartName="/{main}" ContentType="{kind}"/>' + ''.join(f'<Override PartName="/{n}" ContentType="{c}"/>' for n, _, c, _ in parts if c) + '</Types>')
    root = HEAD + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" Target="{main}"/></Relationships>'
    rels = HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(
        f'<Relationship Id="rId{i + 1}" Type="{k if "://" in k else R + "/" + k}" Target="/{n}"/>' for i, (n, k, _, _) in enumerate(parts)) + ''.join(relate) + '</Relationships>'
    base = main.rsplit('/', 1)[1]
    files = [('[Content_Types].xml', types), ('_rels/.rels', root), (main, document), (f'{folder}/_rels/{base}.rels', rels)] + [(n, c) for n, _, _, c in parts]
    with zipfile.ZipFile(HERE / name, 'w', zipfile.ZIP_DEFLATED) as z:
        for n, c in files:
            if isinstance(c, str):
                if strict:
                    for a, b in STRICT.items():
                        c = c.replace(a, b)
                    c = c.replace('<w:document ', '<w:document w:conformance="strict" ')
                c = encode(c) if encode and n == main else c.encode()
            info = zipfile.ZipInfo(n, (2026, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, c)


def drawing(i, inner, descr=''):
    return (f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="{i}" name="Gambar {i}"{descr}/>'
            f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>')


PICTURE = ('<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
           '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>')
IMAGE = ('word/media/image1.png', 'image', '', PNG)


def box(content, i=5):
    return ('<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2400000" cy="900000"/>'
            f'<wp:docPr id="{i}" name="Kotak Teks {i}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f'<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape style="width:189pt;height:71pt"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')


def by_hand():
    package('word-runs.docx',
            p('<w:bookmarkStart w:id="0" w:name="_Toc1"/>', t('Presiden ', '<w:lang w:val="en-US"/>'), '<w:proofErr w:type="spellStart"/>', t('Joko', '<w:noProof/>'), '<w:proofErr w:type="spellEnd"/>', t(' '), '<w:r w:rsidR="00112233"/>',
              '<w:r w:rsidR="00BB1122"><w:lastRenderedPageBreak/><w:t>Widodo me</w:t></w:r>', '<w:bookmarkEnd w:id="0"/>', t('nandatangani ', '<w:bCs/><w:szCs w:val="24"/>'), '<w:bookmarkStart w:id="1" w:name="perjanjian"/>', t('perjanjian'), '<w:bookmarkEnd w:id="1"/>', t(' itu di Jakarta.'), ppr='<w:pStyle w:val="Heading1"/>')
            + p(t('Harga '), t('beras', '<w:b/>'), t(' ', '<w:b/>'), t('naik', '<w:b/><w:lang w:val="id-ID"/>'), t(' lagi pada '), t('Senin', '<w:i/>'), t('.')) + p() + p(t('   '))
            + p(t('Semua tebal di sini.', '<w:b/>')) + p(t('Kata ', '<w:b/>'), t('sandi '), t('rahasia', '<w:u w:val="single"/>'), t(' telah diubah.')))
    comments = HEAD + f'<w:comments {NAMES}><w:comment w:id="0" w:author="Redaktur" w:initials="R"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Periksa angka ini.</w:t></w:r></w:p></w:comment></w:comments>'
    tracked = 'w:id="{}" w:author="Redaktur" w:date="2026-01-02T03:04:00Z"'
    package('word-tracked.docx',
            p(t('Pemerintah '), f'<w:ins {tracked.format(1)}>{t("akan ")}</w:ins>', f'<w:del {tracked.format(2)}><w:r><w:delText xml:space="preserve">tidak pernah </w:delText></w:r></w:del>', t('menaikkan harga '), '<w:commentRangeStart w:id="0"/>', t('bahan bakar'), '<w:commentRangeEnd w:id="0"/>', '<w:r><w:commentReference w:id="0"/></w:r>', t(' bulan depan.'))
            + f'<w:p><w:pPr><w:rPr><w:del {tracked.format(3)}/></w:rPr></w:pPr><w:del {tracked.format(4)}><w:r><w:delText>Paragraf ini dihapus.</w:delText></w:r></w:del></w:p>'
            + f'<w:moveFromRangeStart {tracked.format(5)} w:name="move1"/><w:p><w:moveFrom {tracked.format(6)}><w:r><w:t>Kalimat ini dipindahkan.</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id="5"/>'
            + f'<w:p><w:moveToRangeStart {tracked.format(7)} w:name="move1"/><w:moveTo {tracked.format(8)}>{t("Kalimat ini dipindahkan.")}</w:moveTo><w:moveToRangeEnd w:id="7"/></w:p>'
            + p(t('Menteri ', f'<w:b/><w:rPrChange {tracked.format(9)}><w:rPr/></w:rPrChange>'), t('itu tertawa.', '<w:b/>'))
            + f'<w:p><w:del {tracked.format(10)}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>3</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>{t("Rapat itu selesai.")}</w:p>',
            [('word/comments.xml', 'comments', 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml', comments)])
    package('word-textbox.docx', p(t('Sebelum kotak '), box(p(t('Teks di dalam '), t('kotak', '<w:b/>'), t('.'))), t(' dan sesudahnya.'))
            + p(box(p(t('Kotak lain.')) + '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>' + p(t('Sel di dalam kotak')) + '</w:tc></w:tr></w:tbl>' + p(), 6)))
    package('word-strict.docx', p(t('Dokumen ini '), t('ketat', '<w:b/>'), t('.')) + p(t('Gambar '), f'<w:r>{drawing(3, PICTURE, " descr=%sFoto pasar beras%s" % (chr(34), chr(34)))}</w:r>', t(' di tengah.')), [IMAGE], strict=True)
    toc = ('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
           + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
               '<w:hyperlink w:anchor="_Toc1" w:history="1">' + t('Pendahuluan', '<w:rStyle w:val="Hyperlink"/>') + '<w:r><w:tab/></w:r>' + field('PAGEREF _Toc1 \\h', t('3')) + '</w:hyperlink>')
           + p('<w:hyperlink w:anchor="_Toc2" w:history="1">' + t('Latar belakang', '<w:rStyle w:val="Hyperlink"/>') + '<w:r><w:tab/></w:r>' + field('PAGEREF _Toc2 \\h', t('4')) + '</w:hyperlink>')
           + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + '</w:sdtContent></w:sdt>')
    package('word-fields.docx', toc + p('<w:bookmarkStart w:id="1" w:name="_Toc1"/>', t('Pendahuluan'), '<w:bookmarkEnd w:id="1"/>', ppr='<w:pStyle w:val="Heading1"/>')
            + p(t('Lihat halaman '), field('PAGE', t('7')), t(' dari '), '<w:fldSimple w:instr=" NUMPAGES ">' + t('12') + '</w:fldSimple>', t(' halaman.'))
            + p(t('Baca '), field('HYPERLINK "https://example.com/berita"', t('berita lengkap', '<w:rStyle w:val="Hyperlink"/>')), t(' di situs kami.'))
            + p(t('Lihat '), field('REF gambar1 \\h', t('Gambar satu')), t(' untuk rinciannya pada '), field('DATE \\@ "d MMMM yyyy"', t('27 November 2026')), t('.'))
            + p(t('Indeks'), '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> XE "beras" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', t(' beras ada di akhir.'))
            + p(t('Yang terhormat '), '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>' + field('MERGEFIELD Jenis', t('L')) + '<w:r><w:instrText xml:space="preserve"> = "L" "Bapak" "Ibu" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + t('Bapak') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', t(' Menteri.'))
            + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', t(' adalah nomor halaman.')))
    note = lambda kind, ref: HEAD + (f'<w:{kind}s {NAMES}><w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}><w:{kind} w:id="1"><w:p><w:r><w:{kind}Ref/></w:r>{t(" Catatan " + ref + " tentang harga.")}</w:p></w:{kind}></w:{kind}s>')
    margin = lambda tag, text: HEAD + f'<w:{tag} {NAMES}>{p(t(text), "<w:r><w:tab/></w:r>", field("PAGE", t("1")))}</w:{tag}>'
    ct = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    package('word-notes.docx', p(t('Harga naik.'), '<w:r><w:footnoteReference w:id="1"/></w:r>', t(' Warga mengeluh'), '<w:r><w:endnoteReference w:id="1"/></w:r>', t(' di pasar.')),
            [('bagian/hoofd.xml', 'header', ct + 'header+xml', margin('hdr', 'Laporan khusus')), ('bagian/voet.xml', 'footer', ct + 'footer+xml', margin('ftr', 'Hanya untuk redaksi')),
             ('bagian/noten.xml', 'footnotes', ct + 'footnotes+xml', note('footnote', 'kaki')), ('bagian/eind.xml', 'endnotes', ct + 'endnotes+xml', note('endnote', 'akhir'))], main='bagian/naskah.xml')
    package('word-controls.docx',
            '<w:sdt><w:sdtPr><w:alias w:val="Judul"/><w:dataBinding w:prefixMappings="xmlns:ns0=\'http://purl.org/dc/elements/1.1/\'" w:xpath="/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent>' + p(t('Judul laporan tahunan')) + '</w:sdtContent></w:sdt>'
            + p(t('Nama: '), '<w:sdt><w:sdtPr><w:alias w:val="Nama"/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/><w:text/></w:sdtPr><w:sdtContent>' + t('wartawan senior', '<w:b/>') + '</w:sdtContent></w:sdt>', t(' di Jakarta.'))
            + p('<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>' + t('☐') + '</w:sdtContent></w:sdt>', t(' Setuju dengan '), '<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>' + t('☒') + '</w:sdtContent></w:sdt>', t(' syarat.'))
            + p('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr></w:sdt>', t('Tanpa isi.')))
    cell = lambda content, props='': f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{props}</w:tcPr>{content}</w:tc>'
    table = lambda rows: '<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>' + ''.join(f'<w:tr>{r}</w:tr>' for r in rows) + '</w:tbl>'
    package('word-tables.docx', table([cell(p(t('Komoditas'))) + cell(p(t('Harga baru'))), cell(p(t('Beras'))) + cell(table([cell(p(t('Kualitas baik'))) + cell(p(t('12.500')))]) + p()), cell(p(t('Gabungan')), '<w:vMerge w:val="restart"/>') + cell(p())]) + p(t('Tabel di atas.')))
    package('word-breaks.docx', p(t('Baris pertama'), '<w:r><w:br/></w:r>', t('baris kedua '), '<w:r><w:br/><w:t>baris ketiga</w:t></w:r>')
            + p('<w:r><w:tab/><w:t>Kolom satu</w:t><w:tab/><w:t xml:space="preserve"> kolom dua</w:t><w:tab/></w:r>') + p(t('Anak'), '<w:r><w:noBreakHyphen/></w:r>', t('anak ber'), '<w:r><w:softHyphen/></w:r>', t('main di sana\u00ad.'))
            + p(t('Sebelum'), '<w:r><w:br w:type="page"/></w:r>', t('sesudah halaman.')) + p('<w:r><w:br w:type="page"/></w:r>')
            + p(t('Dua   blanko'), '<w:r><w:t> dipangkas </w:t></w:r>', t(' di sini '), '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', t(' senyum.')) + p('<w:r><w:t>kata&#13;&#10;\t lain &amp; &lt;b&gt; </w:t><w:cr/><w:t><![CDATA[<i>bukan</i>]]></w:t></w:r>'))
    package('word-math.docx', p(t('Rumus '), '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>', t(' ini terkenal.'), '<m:oMathPara><m:oMath><m:r><m:t>c</m:t></m:r></m:oMath></m:oMathPara>')
            + p('<w:smartTag w:uri="u" w:element="City"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr>' + t('Kota ') + '<w:smartTag w:uri="u" w:element="place">' + t('Jakarta') + '</w:smartTag></w:smartTag>', '<w:customXml w:element="n">' + t(' sangat') + '</w:customXml>', t(' ramai.'))
            + p('<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>to</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>', t(' artinya timur.')))
    vba = ('word/vbaProject.bin', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'application/vnd.ms-office.vbaProject', bytes(range(256)))
    package('word-macro.docm', p(t('Dokumen dengan makro.')), [vba], kind='application/vnd.ms-word.document.macroEnabled.main+xml')
    package('word-template.dotx', p(t('Templat surat resmi.')), kind='application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')
    package('word-image.docx', p(t('Foto '), f'<w:r>{drawing(3, PICTURE, " descr=%sPedagang &amp; pembeli di pasar%s" % (chr(34), chr(34)))}</w:r>', t(' ini diambil kemarin.')) + p(f'<w:r>{drawing(4, PICTURE, " descr=%sC:/foto.jpg%s" % (chr(34), chr(34)))}</w:r>')
            + p('<w:hyperlink r:id="rId9"><w:r>' + drawing(7, PICTURE) + '</w:r></w:hyperlink>', '<w:hyperlink r:id="rId9" w:history="1">' + t('Tautan ', '<w:rStyle w:val="Hyperlink"/>') + t('tebal', '<w:rStyle w:val="Hyperlink"/><w:b/>') + '</w:hyperlink>', t(' ke situs.')),
            [IMAGE], relate=[f'<Relationship Id="rId9" Type="{R}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>'])
    package('word-utf16.docx', p(t('Kalimat dalam UTF-16 – baik.')), encode=lambda c: b'\xff\xfe' + c.replace('UTF-8', 'UTF-16').encode('utf-16-le'))
    package('word-prefix.docx', p(t('Awalan '), t('lain', '<w:b/>'), t(' di sini.')), encode=lambda c: c.replace('<w:', '<x:').replace('</w:', '</x:').replace(' w:', ' x:').replace('xmlns:w=', 'xmlns:x=').encode())
    package('word-empty.docx', p() + p('<w:r><w:tab/></w:r>'))
    package('word-hidden.docx', p(t('Terlihat '), t('tersembunyi ', '<w:vanish/>'), t('di layar.')) + p(t('Tidak ', '<w:vanish w:val="0"/>'), t('tersembunyi.')))


def by_python_docx():
    import docx
    from docx.shared import Inches
    d = docx.Document()
    d.add_heading('Harga beras naik', 1)
    q = d.add_paragraph('Menteri Perdagangan mengatakan ')
    q.add_run('harga beras').bold = True
    q.add_run(' akan turun. ')
    q.add_run('Warga menunggu.').italic = True
    d.add_paragraph('Pertama', style='List Bullet')
    d.add_paragraph('Kedua', style='List Number')
    d.save(HERE / 'python-simple.docx')
    d = docx.Document()
    table = d.add_table(rows=2, cols=2)
    for c, text in zip([c for r in table.rows for c in r.cells], ['Nama', 'Jumlah', 'Beras', 'Sepuluh karung']):
        c.text = text
    d.sections[0].header.paragraphs[0].text = 'Laporan pasar'
    d.sections[0].footer.paragraphs[0].text = 'Halaman terakhir'
    d.add_page_break()
    d.add_paragraph('Kalimat di halaman dua.\nBaris baru\tdengan tab.')
    d.save(HERE / 'python-table.docx')
    d = docx.Document()
    (HERE / 'x.png').write_bytes(PNG)
    d.add_picture(str(HERE / 'x.png'), width=Inches(1))
    (HERE / 'x.png').unlink()
    d.add_paragraph('Gambar di atas menunjukkan pasar.', style='Caption')
    d.add_section()
    d.add_paragraph('Bagian kedua.', style='Intense Quote')
    d.save(HERE / 'python-picture.docx')


def by_pandoc():
    def make(name, text):
        subprocess.run(['pandoc', '-f', 'markdown', '-t', 'docx', '-o', str(HERE / name)], input=text.encode(), check=True)
    make('pandoc-article.docx', '---\ntitle: Harga beras naik\nauthor: Redaksi\n---\n\n# Pendahuluan\n\nHarga **beras** naik *lagi* pada Senin.[^1] Lihat [situs kami](https://example.com).\n\n[^1]: Menurut data resmi.\n\n1. Satu\n2. Dua\n    - Dalam\n\n> Kutipan panjang dari menteri.\n')
    make('pandoc-table.docx', '| Nama | Harga |\n|---|---:|\n| Beras | 12.500 |\n| Gula pasir | 15.000 |\n\n: Daftar harga\n\nKode `x = 1` dan rumus $a^2$.\n\n```\nkode blok\n```\n')
    make('pandoc-lists.docx', 'Istilah\n\n:   Arti istilah itu.\n\n- Butir satu\n\n    Lanjutan butir.\n\n- Butir dua  \n  dengan baris patah\n\n---\n\nTeks ~~dicoret~~ dan H~2~O.\n')


def by_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / 'libreoffice-page.html').write_text('<html><head><meta charset="utf-8"><title>Judul</title></head><body><h1>Harga beras naik</h1><p>Presiden <b>Joko Widodo</b> mengatakan <a href="https://example.com">harga</a> akan turun.<br>Baris kedua.</p><ul><li>Satu</li><li>Dua</li></ul><table border="1"><tr><th>Nama</th><th>Harga</th></tr><tr><td>Beras</td><td>12.500</td></tr></table></body></html>')
        (folder / 'libreoffice-text.txt').write_text('Kalimat satu. Kalimat dua.\n\nParagraf kedua.\n')
        for name in ['word-textbox.docx', 'word-tracked.docx', 'word-fields.docx', 'word-notes.docx', 'pandoc-article.docx']:
            subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'odt', '--outdir', str(folder), str(HERE / name)], check=True, capture_output=True)
            (folder / name.replace('.docx', '.odt')).rename(folder / f'libreoffice-{name.split("-", 1)[1].split(".")[0]}.odt')
        for file in sorted(folder.glob('libreoffice-*')):
            subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', *(['--infilter=HTML (StarWriter)'] if file.suffix == '.html' else []), '--convert-to', 'docx:MS Word 2007 XML', '--outdir', str(HERE), str(file)], check=True, capture_output=True)


if __name__ == '__main__':
    by_hand()
    by_python_docx()
    by_pandoc()
    by_libreoffice()
