using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class CValueTests
{
    [Fact]
    public void An_unnested_candidate_has_no_deduction() =>
        Assert.Equal(0, CValue.GetNested(new Dictionary<string, int> { ["zona tanggap darurat"] = 4 })["zona tanggap darurat"], 9);

    [Fact]
    public void A_candidate_in_one_longer_candidate_is_reduced_by_its_frequency()
    {
        var nested = CValue.GetNested(
            new Dictionary<string, int>
            {
                ["kabupaten lembah suri"] = 3,
                ["kabupaten lembah"] = 3,
                ["lembah suri"] = 5,
            }
        );

        Assert.Equal(3, nested["kabupaten lembah"], 9);
        Assert.Equal(3, nested["lembah suri"], 9);
    }

    [Fact]
    public void The_mean_of_the_longer_candidates_is_deducted()
    {
        var nested = CValue.GetNested(
            new Dictionary<string, int>
            {
                ["tambang nikel morowali"] = 3,
                ["tambang nikel halmahera"] = 5,
                ["tambang nikel"] = 10,
            }
        );

        Assert.Equal(4, nested["tambang nikel"], 9);
    }

    [Fact]
    public void The_example_of_the_paper_gives_the_published_value()
    {
        var nested = CValue.GetNested(
            new Dictionary<string, int>
            {
                ["adenoid cystic basal cell carcinoma"] = 5,
                ["cystic basal cell carcinoma"] = 11,
                ["ulcerated basal cell carcinoma"] = 7,
                ["recurrent basal cell carcinoma"] = 5,
                ["circumscribed basal cell carcinoma"] = 3,
                ["basal cell carcinoma"] = 984,
            }
        );

        Assert.Equal(5, nested["cystic basal cell carcinoma"], 9);

        // 5 + (11 - 5) + 7 + 5 + 3 times inside 5 longer ones.
        Assert.Equal(5.2, nested["basal cell carcinoma"], 9);
        Assert.Equal(1551.36, Math.Log2(3) * (984 - nested["basal cell carcinoma"]), 2);
    }

    [Fact]
    public void A_string_twice_in_a_longer_one_is_nested_once() =>
        Assert.Equal(2, CValue.GetNested(new Dictionary<string, int> { ["a b a b"] = 2, ["a b"] = 3 })["a b"], 9);

    [Fact]
    public void All_nested_occurrences_of_a_single_word_are_deducted() =>
        Assert.Equal(
            8,
            CValue.GetNested(
                new Dictionary<string, int>
                {
                    ["bijih nikel"] = 3,
                    ["tambang nikel"] = 5,
                    ["nikel"] = 10,
                }
            )["nikel"],
            9
        );

    [Fact]
    public void No_candidates_have_no_values() => Assert.Empty(CValue.GetNested(new Dictionary<string, int>()));
}
