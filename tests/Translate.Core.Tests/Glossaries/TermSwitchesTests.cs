using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;

namespace Translate.Core.Tests.Glossaries;

public class TermSwitchesTests
{
    [Fact]
    public void Switches_are_read()
    {
        var options = Read(
            "terms:\n  a: {target: b, match: {clitics: false, reduplication: false, shared-head: false, root: true, case: exact}}\n"
        ).Match;
        Assert.Equal(
            new TermMatchOptions
            {
                Clitics = false,
                Reduplication = false,
                SharedHead = false,
                Root = true,
                Case = TermCase.Exact,
            },
            options
        );
    }

    [Theory]
    [InlineData("terms:\n  Mata Najwa: {match: only}\n")]
    [InlineData("terms:\n  Mata Najwa: {match: {only: true}}\n")]
    public void A_protected_name_needs_no_target(string text) => Assert.True(Read(text).Match.Only);

    [Theory]
    [InlineData("{clitic: false}", "'match' has no key 'clitic'")]
    [InlineData("{clitics: maybe}", "'clitics' is not one of true, false")]
    [InlineData("{case: upper}", "'case' is not one of smart, exact, ignore")]
    [InlineData("never", "'match' is a mapping of only, clitics")]
    public void Other_switches_are_refused(string match, string expected)
    {
        var problems = new List<Translate.Core.Problems.Problem>();
        GlossaryParser.Parse($"terms:\n  a: {{target: b, match: {match}}}\n", "f.yaml", problems);
        Assert.StartsWith(expected, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_non_default_values_are_written() =>
        Assert.Equal(
            ["clitics: false", "case: ignore"],
            TermSwitches.GetTexts(new TermMatchOptions { Clitics = false, Case = TermCase.Ignore })
        );

    [Theory]
    [InlineData("Obligasi Daerah (Obda)", "Obligasi Daerah", "Obda")]
    [InlineData("Satuan Polisi Pamong Praja (Satpol PP)", "Satuan Polisi Pamong Praja", "Satpol PP")]
    public void A_source_with_its_acronym_is_two_spellings(string source, params string[] spellings) =>
        Assert.Equal(spellings, Read($"terms:\n  {source}: a\n").Spellings);

    [Theory]
    [InlineData("Bank Sentral (bank negara)")]
    [InlineData("Kapal (milik PT PAL)")]
    [InlineData("Polda (Metro Jaya)")]
    public void A_source_with_a_remark_is_one_spelling(string source) => Assert.Equal([source], Read($"terms:\n  {source}: a\n").Spellings);

    private static TermEntry Read(string text) => Assert.Single(GlossaryReader.Parse([("f.yaml", text)]).Entries);
}
