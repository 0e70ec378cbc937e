using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class ConsistencyCheckTests
{
    [Fact]
    public void One_sentence_with_two_targets_is_reported()
    {
        var found = new ConsistencyCheck().Check(TestData.Bitext(Unit("Ia pulang.", "He went home."), Unit("Ia pulang.", "She left."), Unit("Ia datang.", "He came.")));

        Assert.Equal([(1, FindingIds.InconsistentTranslation)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }

    [Fact]
    public void A_name_in_two_spellings_is_reported()
    {
        var found = new ConsistencyCheck().Check(TestData.Bitext(Unit("Kata Zelensky.", "Said Zelensky."), Unit("Kini Zelensky pergi.", "Now Zelenski has left."), Unit("Orang Jerman dari Jerman.", "The Germans from Germany.")));

        Assert.Equal([(1, FindingIds.NameInconsistent)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }

    [Fact]
    public void A_person_with_two_genders_is_reported()
    {
        var found = new GenderCheck().Check(TestData.Bitext(
            Unit("Menurut Rina Wijaya, ia sakit.", "According to Rina Wijaya, she is ill."),
            Unit("Ia pulang.", "He went home."),
            Unit("Kata Budi Santoso, ia sehat.", "Budi Santoso said he is well.")));

        Assert.Equal([(1, FindingIds.GenderShift)], found.Select(item => (item.Unit!.Value, item.Finding.Id)));
    }
}
