using Translate.Core.Glossaries;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public class MultiTermFormatTests
{
    private const string Termbase = """
        <?xml version="1.0" encoding="UTF-16"?>
        <mtf>
          <conceptGrp>
            <concept>1</concept>
            <transacGrp><transac type="origination">sari</transac><date>2024-05-01T08:00:00</date></transacGrp>
            <descripGrp><descrip type="Subject">diplomacy</descrip></descripGrp>
            <descripGrp><descrip type="Definition">A body of the
              United Nations</descrip></descripGrp>
            <languageGrp>
              <language type="Indonesian" lang="ID"/>
              <termGrp><term>Dewan Keamanan</term><descripGrp><descrip type="Status">Preferred</descrip></descripGrp></termGrp>
              <termGrp><term>DK</term></termGrp>
            </languageGrp>
            <languageGrp>
              <language type="English (US)" lang="EN-US"/>
              <termGrp><term>Security Board</term><descripGrp><descrip type="Status">Forbidden</descrip></descripGrp></termGrp>
              <termGrp><term>Security Council</term><descripGrp><descrip type="Reviewer">Budi</descrip></descripGrp></termGrp>
              <termGrp><term>UNSC</term></termGrp>
            </languageGrp>
            <languageGrp>
              <language type="German" lang="DE"/>
              <termGrp><term>Sicherheitsrat</term></termGrp>
            </languageGrp>
          </conceptGrp>
          <conceptGrp>
            <concept>2</concept>
            <languageGrp><language type="Bahasa Indonesia"/><termGrp><term>menuduh</term><descripGrp><descrip type="Part of Speech">verb</descrip></descripGrp></termGrp></languageGrp>
            <languageGrp><language type="Inggris"/><termGrp><term>accuse</term></termGrp></languageGrp>
          </conceptGrp>
          <conceptGrp>
            <concept>3</concept>
            <languageGrp><language type="German" lang="DE"/><termGrp><term>Rakete</term></termGrp></languageGrp>
          </conceptGrp>
        </mtf>
        """;

    [Fact]
    public void Concepts_become_entries_with_all_supported_fields()
    {
        var reading = Exchanged.Read("multiterm", Termbase);
        Assert.Equal(["Dewan Keamanan", "menuduh"], reading.Entries.Select(entry => entry.Source));
        var council = reading.Entries[0];
        Assert.Equal(("Security Council", "diplomacy", "A body of the United Nations"), (council.Target, council.Domain, council.Note));
        Assert.Equal(["DK", "UNSC", "Security Board"], [.. council.Aliases, .. council.Accept, .. council.Never]);
        Assert.Equal(11, council.Location.Line);
        Assert.Equal((PartOfSpeech.Verb, "accuse"), (reading.Entries[1].PartOfSpeech, reading.Entries[1].Target));
    }

    [Fact]
    public void Unsupported_data_is_counted() =>
        Assert.Equal(
            "multiterm: 1 concept without an Indonesian or English term, 1 'Reviewer' and 2 terms of other languages were left out.",
            TermLoss.Describe("multiterm", Exchanged.Read("multiterm", Termbase).Losses)
        );

    [Fact]
    public void A_file_with_the_extension_xml_is_read_without_a_format() =>
        Assert.Equal(2, TermFormats.GetReader(null, "terms.xml").Read(Termbase, "terms.xml").Entries.Count);

    [Fact]
    public void A_term_without_a_language_is_counted() =>
        Assert.Equal(
            "multiterm: 1 term of another language was left out.",
            TermLoss.Describe(
                "multiterm",
                Exchanged
                    .Read(
                        "multiterm",
                        """
                        <mtf><conceptGrp>
                          <languageGrp><language lang="ID"/><termGrp><term>rudal</term></termGrp></languageGrp>
                          <languageGrp><language lang="EN"/><termGrp><term>missile</term></termGrp></languageGrp>
                          <languageGrp><language/><termGrp><term>misil</term></termGrp></languageGrp>
                        </conceptGrp></mtf>
                        """
                    )
                    .Losses
            )
        );

    [Theory]
    [InlineData("", "1:1: the file is empty")]
    [InlineData("<tbx/>", "1:1: the root element is 'tbx', not mtf of MultiTerm. If it is TBX, say --format tbx.")]
    [InlineData("<mtf/>", "1:1: no concept has both an Indonesian (id) and an English (en) term. Export both languages.")]
    [InlineData("<mtf><conceptGrp>", "1:18: not valid XML")]
    [InlineData("<!DOCTYPE mtf [<!ENTITY a 'b'>]><mtf/>", "1:16: the file declares an entity")]
    public void An_unusable_file_reports_why(string text, string expected) => Exchanged.AssertRefused("multiterm", text, expected);
}
