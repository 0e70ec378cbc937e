using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Review;

/// <summary>The parts of a review document, except its rows.</summary>
internal static class TableParts
{
    /// <summary>The last part of the document. A section of A4 paper across, with narrow margins.</summary>
    public const string End =
        """</w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="360" w:footer="360" w:gutter="0"/></w:sectPr></w:body></w:document>""";

    public const string ContentTypes =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";

    public const string PackageRelationships =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""";

    public const string DocumentRelationships =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";

    public const string Styles =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>""";

    private const string Table =
        """<w:tbl><w:tblPr><w:tblW w:w="15398" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="4" w:color="BFBFBF"/><w:left w:val="single" w:sz="4" w:color="BFBFBF"/><w:bottom w:val="single" w:sz="4" w:color="BFBFBF"/><w:right w:val="single" w:sz="4" w:color="BFBFBF"/><w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/><w:insideV w:val="single" w:sz="4" w:color="BFBFBF"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="5300"/><w:gridCol w:w="5300"/><w:gridCol w:w="1300"/><w:gridCol w:w="2698"/></w:tblGrid>""";

    private static readonly string[] Headings = ["#", "Indonesian", "English", "State", "Findings"];

    /// <summary>Returns the document up to its first row.</summary>
    public static string GetStart(Bitext bitext)
    {
        var counts = DocumentCounts.From(bitext);
        var engine = bitext.Engine.Identity;
        var made = string.Create(
            CultureInfo.InvariantCulture,
            $"Made by the {engine.Id} engine {engine.Version}, {EnumNames.Get(engine.Quality)} quality. Sentences: {counts.Segments}. To review: {counts.ToReview + counts.NotTranslated}."
        );
        return $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{XmlEscape.Escape(bitext.Document.Source.Name)}</w:t></w:r></w:p><w:p><w:r><w:t>{XmlEscape.Escape(made)}</w:t></w:r></w:p>{Table}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{string.Concat(Headings.Select(heading => $"""<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/></w:tcPr><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{heading}</w:t></w:r></w:p></w:tc>"""))}</w:tr>""";
    }

    /// <summary>Returns the properties: the name of the article as title.</summary>
    public static string GetProperties(Bitext bitext) =>
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{XmlEscape.Escape(bitext.Document.Source.Name)}</dc:title><dc:language>en-US</dc:language></cp:coreProperties>""";
}
