using System.Xml.Linq;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public partial class TbxFormatTests
{
    private static readonly XNamespace Core = "urn:iso:std:iso:30042:ed-2";

    [Fact]
    public void In_TBX_Basic_a_term_is_a_concept_with_its_categories()
    {
        var text = Exchanged.Write(
            "tbx-basic",
            TestTerms.SecurityCouncil with
            {
                Note = "a & b",
                Reference = "https://un.org",
                Status = TermStatus.Admitted,
            }
        );

        Assert.Contains(
            """
                  <conceptEntry id="c1">
                    <min:subjectField>test</min:subjectField>
                    <basic:source>https://un.org</basic:source>
                    <note>a &amp; b</note>
                    <langSec xml:lang="id">
                      <termSec>
                        <term>Dewan Keamanan</term>
                        <min:partOfSpeech>noun</min:partOfSpeech>
                        <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
                      </termSec>
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_TBX_Core_a_term_is_a_concept_with_only_terms_and_a_note()
    {
        TermEntry[] entries =
        [
            TestTerms.SecurityCouncil with
            {
                Note = "a & b",
                Reference = "https://un.org",
            },
            TestTerms.Missile with
            {
                Status = TermStatus.Deprecated,
                PartOfSpeech = PartOfSpeech.Verb,
            },
        ];

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <tbx type="TBX-Core" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader>
                <fileDesc>
                  <sourceDesc>
                    <p>Exported from a glossary of Translate</p>
                  </sourceDesc>
                </fileDesc>
              </tbxHeader>
              <text>
                <body>
                  <conceptEntry id="c1">
                    <note>a &amp; b</note>
                    <langSec xml:lang="id">
                      <termSec>
                        <term>Dewan Keamanan</term>
                      </termSec>
                      <termSec>
                        <term>DK</term>
                      </termSec>
                    </langSec>
                    <langSec xml:lang="en">
                      <termSec>
                        <term>Security Council</term>
                      </termSec>
                      <termSec>
                        <term>the Council</term>
                      </termSec>
                    </langSec>
                  </conceptEntry>
                </body>
              </text>
            </tbx>
            """.ReplaceLineEndings("\n"),
            Exchanged.Write("tbx", "f", entries, out var losses)
        );
        Assert.Equal(
            "tbx: 1 deprecated term, 1 never rendering, 1 reference and 1 domain were left out.",
            TermLoss.Describe("tbx", losses)
        );
    }

    [Theory]
    [InlineData("tbx", "TBX-Core", "^(note )?langSec langSec$", "term")]
    [InlineData("tbx-basic", "TBX-Basic", "^(subjectField )?(source )?(note )?langSec langSec$", "term partOfSpeech administrativeStatus")]
    public void The_structure_matches_the_dialect(string format, string type, string concept, string section)
    {
        var shipped = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")).Entries;
        var root = XDocument.Parse(Exchanged.Write(format, shipped)).Root!;

        Assert.Equal(Core + "tbx", root.Name);
        Assert.Equal(
            [$"type={type}", "style=dct", "lang=en"],
            root.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Name.LocalName}={a.Value}")
        );
        Assert.Equal(["tbxHeader", "text"], Children(root));
        Assert.Equal(["sourceDesc"], Children(root.Element(Core + "tbxHeader")!.Element(Core + "fileDesc")!));
        var concepts = root.Element(Core + "text")!.Element(Core + "body")!.Elements().ToList();
        Assert.Equal(
            shipped.Count(entry => format != "tbx" || entry.Status != TermStatus.Deprecated),
            concepts.Select(element => element.Attribute("id")!.Value).Distinct().Count()
        );
        Assert.All(
            concepts,
            element =>
            {
                Assert.Matches(concept, string.Join(' ', Children(element)));
                Assert.All(element.Elements(Core + "langSec").Elements(), term => Assert.Equal(section, string.Join(' ', Children(term))));
            }
        );
        Assert.True(type != "TBX-Core" || root.DescendantsAndSelf().All(element => element.Name.Namespace == Core));
    }

    [Fact]
    public void TBX_Basic_of_2008_is_read()
    {
        var reading = Exchanged.Read(
            "tbx",
            """
            <?xml version='1.0'?>
            <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en">
              <martifHeader><fileDesc><sourceDesc><p>note</p></sourceDesc></fileDesc></martifHeader>
              <text><body>
                <termEntry id="1">
                  <descrip type="subjectField">law</descrip>
                  <descripGrp><descrip type="definition">Said of a court.</descrip><admin type="source">book</admin></descripGrp>
                  <note>Only of
                    appeals.</note>
                  <langSet xml:lang="en-GB">
                    <tig><term>wrong <hi>word</hi></term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
                    <tig><term>cassation</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
                    <tig><term>final
                      appeal</term></tig>
                  </langSet>
                  <langSet xml:lang="in"><ntig><termGrp><term>kasasi</term><termNote type="partOfSpeech">verb</termNote></termGrp></ntig></langSet>
                  <langSet xml:lang="nl"><tig><term>cassatie</term></tig></langSet>
                </termEntry>
                <termEntry id="2"><langSet xml:lang="id-ID"><tig><term>banding</term></tig></langSet></termEntry>
              </body></text>
            </martif>
            """
        );

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(
            "kasasi / cassation / law / final appeal / wrong word /  / False / Preferred / Verb /  / Only of appeals. / book",
            EntryGenerator.Flat(entry, [.. TermFields.Keys, "domain"])
        );
        Assert.Equal(17, entry.Location.Line);
        Assert.Equal(
            "tbx: 1 concept without an Indonesian or English term, 1 definition and 1 term of another language were left out.",
            TermLoss.Describe("tbx", reading.Losses)
        );
    }

    [Fact]
    public void Version_3_is_read_in_attribute_style()
    {
        var entry = Assert.Single(
            Exchanged
                .Read(
                    "tbx",
                    Concept(
                        """
                        <langSec xml:lang="id"><termSec><term>satu</term></termSec></langSec>
                        <langSec xml:lang="en_US"><termSec><term>one</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
                        """
                    )
                )
                .Entries
        );

        Assert.Equal("satu → one", entry.ToString());
    }

    /// <summary>The same term in the dialects and styles of version 3, and of version 2: what a dialect holds is what is read.</summary>
    [Theory]
    [InlineData("TBX-Core", "dct", "", "<term>satu</term>", "<term>one</term>", "<term>a one</term>", " / Preferred / a one / ")]
    [InlineData("TBX-Core", "dca", "", "<term>satu</term>", "<term>one</term>", "<term>a one</term>", " / Preferred / a one / ")]
    [InlineData(
        "TBX-Min",
        "dct",
        "<min:subjectField>math</min:subjectField>",
        "<term>satu</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>",
        "<term>one</term><min:partOfSpeech>noun</min:partOfSpeech>",
        "<term>a one</term><min:administrativeStatus>notRecommendedTerm-admn-sts</min:administrativeStatus>",
        "math / Admitted /  / a one"
    )]
    [InlineData(
        "TBX-Min",
        "dca",
        "<descrip type='subjectField'>math</descrip>",
        "<term>satu</term><termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote>",
        "<term>one</term><termNote type='partOfSpeech'>noun</termNote>",
        "<term>a one</term><termNote type='administrativeStatus'>supersededTerm-admn-sts</termNote>",
        "math / Admitted /  / a one"
    )]
    [InlineData(
        "TBX-Basic",
        "dct",
        "<min:subjectField>math</min:subjectField><basic:source>book</basic:source>",
        "<term>satu</term>",
        "<term>a one</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>",
        "<term>one</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><basic:termType>fullForm</basic:termType>",
        "math / Preferred / a one / "
    )]
    [InlineData(
        "TBX-Basic",
        "dca",
        "<descripGrp><descrip type='subjectField'>math</descrip></descripGrp><admin type='source'>book</admin>",
        "<term>satu</term>",
        "<term>a one</term><termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote>",
        "<term>one</term><termNoteGrp><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termNoteGrp>",
        "math / Preferred / a one / "
    )]
    public void Every_dialect_of_version_3_is_read_in_either_style(
        string type,
        string style,
        string concept,
        string indonesian,
        string english,
        string other,
        string expected
    )
    {
        var entry = Assert.Single(
            Exchanged
                .Read(
                    "tbx",
                    $"""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <?xml-model href="https://raw.githubusercontent.com/LTAC-Global/{type}_dialect/master/{type}.sch"?>
                    <tbx type="{type}" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
                      <tbxHeader><fileDesc><titleStmt><title>t</title></titleStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader>
                      <text><body><conceptEntry id="c1">{concept}<note>Of numbers.</note>
                        <langSec xml:lang="id"><termSec>{indonesian}</termSec></langSec>
                        <langSec xml:lang="en-US"><termSec>{english}</termSec><termSec>{other}</termSec></langSec>
                      </conceptEntry></body></text>
                    </tbx>
                    """
                )
                .Entries
        );

        Assert.Equal(("satu", "one", "Of numbers."), (entry.Source, entry.Target, entry.Note));
        Assert.Equal(expected, $"{entry.Domain} / {entry.Status} / {string.Join(';', entry.Accept)} / {string.Join(';', entry.Never)}");
        Assert.Equal(type == "TBX-Basic" ? "book" : string.Empty, entry.Reference);
    }

    private static string Concept(string sections) =>
        $"<tbx style='dca' type='TBX-Basic' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry id='c'>\n{sections}\n</conceptEntry></body></text></tbx>";

    private static IEnumerable<string> Children(XElement element) => element.Elements().Select(child => child.Name.LocalName);
}
