using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Quality;

public class ConsistencyCheckTests
{
    [Fact]
    public void One_sentence_with_two_targets_is_reported()
    {
        var found = new ConsistencyCheck().Check(
            TestData.Bitext(Unit("Ia pulang.", "He went home."), Unit("Ia pulang.", "She left."), Unit("Ia datang.", "He came."))
        );

        Assert.Equal([(1, FindingIds.InconsistentTranslation)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }

    [Fact]
    public void A_name_in_two_spellings_is_reported()
    {
        var found = new ConsistencyCheck().Check(
            TestData.Bitext(
                Unit("Kata Zelensky.", "Said Zelensky."),
                Unit("Kini Zelensky pergi.", "Now Zelenski has left."),
                Unit("Orang Jerman dari Jerman.", "The Germans from Germany.")
            )
        );

        Assert.Equal([(1, FindingIds.NameInconsistent)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }

    [Fact]
    public void A_term_with_two_renderings_is_reported()
    {
        var ceasefire = Entry("gencatan senjata", "ceasefire") with { Accept = ["truce", "the ceasefire deal"] };
        TranslationUnit Create(string source, string target) =>
            Unit(source, target, [.. TermVerifier.Verify(new TermMatcher(Glossary(ceasefire)).Match(source), target)]);

        var found = new ConsistencyCheck().Check(
            TestData.Bitext(
                Create("Ada gencatan senjata.", "There are ceasefires."),
                Create("Kini gencatan senjata.", "Now a truce."),
                Create("Lagi gencatan senjata.", "Again the ceasefire deal.")
            )
        );

        Assert.Equal([(1, FindingIds.TermInconsistent)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }

    [Fact]
    public void A_person_with_two_genders_is_reported()
    {
        var found = new GenderCheck().Check(
            TestData.Bitext(
                Unit("Menurut Rina Wijaya, ia sakit.", "According to Rina Wijaya, she is ill."),
                Unit("Ia pulang.", "He went home."),
                Unit("Kata Budi Santoso, ia sehat.", "Budi Santoso said he is well.")
            )
        );

        Assert.Equal([(1, FindingIds.GenderShift)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }
}
