using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Comparison;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.GlossaryTools.Tests.Comparison;

public class GlossaryComparerTests
{
    [Fact]
    public void Equal_glossaries_do_not_differ_in_any_entry_order() =>
        Assert.Empty(
            GlossaryComparer.Compare(
                Glossary(Missile, SecurityCouncil),
                Glossary(SecurityCouncil with { Location = new SourceLocation("other.yaml", 9, 3) }, Missile)
            )
        );

    [Fact]
    public void A_new_entry_is_added_and_a_missing_entry_removed()
    {
        var changes = GlossaryComparer.Compare(Glossary(Missile), Glossary(Parliament));

        Assert.Equal(
            [(TermChangeKind.Added, Parliament), (TermChangeKind.Removed, Missile)],
            changes.Select(change => (change.Kind, change.Entry))
        );
    }

    [Fact]
    public void A_changed_entry_lists_its_fields_with_old_and_new_values()
    {
        var newer = SecurityCouncil with { Target = "the Security Council", Accept = [], Status = TermStatus.Admitted, Note = "New." };

        var change = Assert.Single(GlossaryComparer.Compare(Glossary(SecurityCouncil), Glossary(newer)));

        Assert.Equal((TermChangeKind.Changed, SecurityCouncil, newer), (change.Kind, change.Old, change.New));
        Assert.Equal(
            [
                "target: Security Council → the Security Council",
                "accept: the Council → –",
                "status: preferred → admitted",
                "note: – → New.",
            ],
            change.Fields.Select(field => field.ToString())
        );
    }

    [Theory]
    [InlineData("target")]
    [InlineData("keep")]
    [InlineData("accept")]
    [InlineData("never")]
    [InlineData("aliases")]
    [InlineData("status")]
    [InlineData("pos")]
    [InlineData("when")]
    [InlineData("domain")]
    [InlineData("note")]
    [InlineData("source")]
    [InlineData("examples")]
    [InlineData("not")]
    public void Every_field_is_compared_under_its_key(string key)
    {
        var change = Assert.Single(GlossaryComparer.Compare(Glossary(Missile), Glossary(Altered(key))));

        Assert.Equal(key, Assert.Single(change.Fields).Name);
        Assert.Equal(key is not ("domain" or "note" or "source" or "examples" or "not"), change.IsMaterial);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("when")]
    [InlineData("examples")]
    [InlineData("not")]
    public void A_list_split_at_its_separator_is_a_change(string key)
    {
        var (whole, split) = key switch
        {
            "accept" => (Missile with { Accept = ["a, b"] }, Missile with { Accept = ["a", "b"] }),
            "when" => (
                Missile with
                {
                    When = new TermCondition { Before = ["a, b"] },
                },
                Missile with
                {
                    When = new TermCondition { Before = ["a", "b"] },
                }
            ),
            "not" => (Missile with { NotIn = ["a | b"] }, Missile with { NotIn = ["a", "b"] }),
            _ => (
                Missile with
                {
                    Examples = [new TermExample("a = b", "c", Missile.Location)],
                },
                Missile with
                {
                    Examples = [new TermExample("a", "b = c", Missile.Location)],
                }
            ),
        };

        Assert.Equal(key, Assert.Single(Assert.Single(GlossaryComparer.Compare(Glossary(whole), Glossary(split))).Fields).Name);
    }

    [Fact]
    public void Entries_of_one_term_are_compared_by_their_conditions()
    {
        var near = Entry("putaran kedua", "runoff") with { When = new TermCondition { Sentence = ["pemilu"] } };
        var far = Entry("putaran kedua", "second round") with { When = near.When with { Not = true } };

        var change = Assert.Single(GlossaryComparer.Compare(Glossary(near, far), Glossary(far with { Target = "second leg" }, near)));

        Assert.Equal(("second round", "second leg"), (change.Old!.Target, change.New!.Target));
    }

    private static TermEntry Altered(string key) =>
        key switch
        {
            "target" => Missile with { Target = "rocket" },
            "keep" => Missile with { Keep = true },
            "accept" => Missile with { Accept = ["rocket"] },
            "never" => Missile with { Never = ["rocket"] },
            "aliases" => Missile with { Aliases = ["roket"] },
            "status" => Missile with { Status = TermStatus.Deprecated },
            "pos" => Missile with { PartOfSpeech = PartOfSpeech.Verb },
            "when" => Missile with
            {
                When = new TermCondition { Before = ["uji"], Within = 2 },
            },
            "domain" => Missile with { Domain = "sport" },
            "note" => Missile with { Note = "n" },
            "source" => Missile with { Reference = "r" },
            "examples" => Missile with { Examples = [new TermExample("Rudal.", "A missile.", Missile.Location)] },
            _ => Missile with { NotIn = ["Rudal."] },
        };
}
