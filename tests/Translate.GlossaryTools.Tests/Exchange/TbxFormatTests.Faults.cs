namespace Translate.GlossaryTools.Tests.Exchange;

public partial class TbxFormatTests
{
    [Fact]
    public void Line_ends_of_a_note_are_kept_and_control_characters_removed()
    {
        var entry = TestTerms.Missile with { Note = "a\nb\r\nc\u0001d" };

        Assert.Equal("a\nb\r\ncd", Assert.Single(Exchanged.Read("tbx", Exchanged.Write("tbx", entry)).Entries).Note);
    }

    [Fact]
    public void A_truncated_file_is_refused_at_its_end()
    {
        var whole = Exchanged.Write("tbx", TestTerms.SecurityCouncil, TestTerms.Missile);

        foreach (var length in Enumerable.Range(1, whole.Length - 8))
        {
            var problem = Assert.Single(Exchanged.Refused("tbx", whole[..length]));
            Assert.True(
                problem is { Line: > 0, Column: > 0 } && !problem.Message.Contains("Line ", StringComparison.Ordinal),
                problem.ToString()
            );
        }
    }

    [Theory]
    [InlineData("", "1:1: the file is empty")]
    [InlineData("{}", "1:1: not valid XML")]
    [InlineData("<html><p>a</p></html>", "1:1: the root element is 'html', not tbx or martif")]
    [InlineData("<tbx><text><body/></text></tbx>", "1:1: no concept has both an Indonesian (id) and an English (en) term")]
    [InlineData("<tbx/>", "1:1: no concept has both")]
    [InlineData("<tbx>&undeclared;</tbx>", "1:7: not valid XML")]
    [InlineData("<!DOCTYPE tbx [\n <!ENTITY a \"ha\">\n]><tbx>&a;</tbx>", "2:2: the file declares an entity")]
    [InlineData(
        "<!-- <a> -->\n<?p <a>?><!DOCTYPE tbx [\n<!ELEMENT tbx ANY>\n<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>",
        "4:1: the file declares an entity"
    )]
    [InlineData("<!DOCTYPE tbx [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]><tbx/>", "1:16: the file declares an entity")]
    public void A_file_that_is_not_TBX_is_refused_with_its_position(string text, string expected) =>
        Exchanged.AssertRefused("tbx", text, expected);

    [Fact]
    public void An_entity_bomb_is_refused_at_its_first_line()
    {
        var bomb =
            "<!DOCTYPE tbx [\n<!ENTITY a0 \"ha\">\n"
            + string.Concat(Enumerable.Range(1, 40).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">\n"))
            + "]>\n<tbx>&a40;</tbx>";

        Exchanged.AssertRefused("tbx", bomb, "2:1: the file declares an entity");
    }

    [Theory]
    [InlineData("<langSec><termSec><term>satu</term></termSec></langSec>", "2:1: the langSec has no xml:lang")]
    [InlineData(
        "<langSec xml:lang='id'><termSec><term></term></termSec></langSec><langSec xml:lang='en'><termSec><term>one</term></termSec></langSec>",
        "the term is empty"
    )]
    [InlineData(
        "<langSec xml:lang='id'><termSec/></langSec><langSec xml:lang='en'><termSec><term/></termSec></langSec>",
        "the term is empty"
    )]
    public void An_invalid_concept_is_refused(string sections, string expected) =>
        Assert.Contains(expected, Exchanged.Refused("tbx", Concept(sections))[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_term_in_two_concepts_is_refused_with_both_lines()
    {
        var text = Exchanged.Write("tbx", TestTerms.Missile, TestTerms.Missile with { Target = "rocket" });

        Assert.Matches(
            @"in\.file:\d+:\d+: 'rudal' is already defined at line \d+, as 'missile'",
            Assert.Single(Exchanged.Refused("tbx", text)).ToString()
        );
    }
}
