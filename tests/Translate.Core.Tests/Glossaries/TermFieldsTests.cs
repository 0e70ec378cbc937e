using System.Text.Json;
using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Glossaries;

public class TermFieldsTests
{
    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private static readonly TermEntry Entry = TestData.Term("Dewan Keamanan", "Security Council", "Security Board") with
    {
        Accept = ["UNSC"],
    };

    public static TheoryData<string> Keys => [.. TermFields.Keys];

    [Fact]
    public void Every_entry_property_is_a_field() =>
        Assert.Equal(
            typeof(TermEntry)
                .GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal),
            TermFields
                .Keys.Select(key =>
                    key switch
                    {
                        "pos" => "PartOfSpeech",
                        "source" => "Reference",
                        "not" => "NotIn",
                        _ => char.ToUpperInvariant(key[0]) + key[1..],
                    }
                )
                .Concat(["Source", "Domain", "Location"])
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_field_returns_what_was_set(string key)
    {
        var field = TermFields.Get(key);
        if (field.Shape is TermFieldShape.Condition or TermFieldShape.Examples)
        {
            Assert.Throws<NotSupportedException>(() => field.Set(Entry, ["x"]));
        }
        else
        {
            Assert.Equal([GetValue(field)], field.Get(field.Set(Entry, [GetValue(field)])));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_field_is_in_the_term_fingerprint_as_documented(string key)
    {
        var field = TermFields.Get(key);
        Assert.Equal(field.IsInFingerprint, TermFingerprint.Compute(Entry) != TermFingerprint.Compute(Change(field)));
    }

    [Fact]
    public void Entries_with_different_conditions_or_examples_have_different_texts()
    {
        string[] words = ["a", "b", "a, b", "a] after [b", "\"a\"", "a\", \"b", "b\\", "a = b", "a | b"];
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        var entries =
            from lists in word.Array[0, 2].Array[3]
            from examples in Gen.Select(word, word, (indonesian, english) => new TermExample(indonesian, english, Entry.Location)).Array[
                0,
                2
            ]
            from isNegated in Gen.Bool
            select Entry with
            {
                When = new TermCondition
                {
                    Before = lists[0],
                    After = lists[1],
                    Domain = lists[2],
                    Not = isNegated && lists.Any(list => list.Length > 0),
                },
                Examples = examples,
            };

        Gen.Select(entries, entries)
            .Sample(
                (a, b) =>
                    Assert.Equal(
                        JsonSerializer.Serialize((a.When, a.Examples), Fields) == JsonSerializer.Serialize((b.When, b.Examples), Fields),
                        GetTexts(a).SequenceEqual(GetTexts(b))
                    ),
                iter: 20_000
            );

        static IEnumerable<string> GetTexts(TermEntry entry) =>
            TermFields.Get("when").Get(entry).Append("examples").Concat(TermFields.Get("examples").Get(entry));
    }

    [Fact]
    public void Different_lists_are_joined_to_different_texts()
    {
        string[] words = ["", "a", "b", "a, b", ", ", "\"a\"", "a\", \"b", "b\\"];
        var lists = Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 3];
        Gen.Select(lists, lists)
            .Sample((a, b) => Assert.Equal(a.SequenceEqual(b), TermFields.Join(", ", a) == TermFields.Join(", ", b)), iter: 20_000);
    }

    [Fact]
    public void Fingerprints_are_stable() =>
        Assert.Equal(
            ["e1d48f0c5485011f", "acc3d15b685995ea"],
            new[] { Entry, TestData.Term("Kumsusan", "Kumsusan") with { Keep = true } }.Select(TermFingerprint.Compute)
        );

    [Fact]
    public void Entries_are_equal_only_if_they_are_the_same_object()
    {
        Assert.NotEqual(Entry, Entry with { Note = Entry.Note });
        Assert.Equal(Entry, Entry);
    }

    private static string GetValue(TermField field) =>
        field.Shape switch
        {
            TermFieldShape.Flag => "true",
            TermFieldShape.Choice => field.Choices[^1],
            TermFieldShape.Switches => "clitics: false",
            _ => "lain",
        };

    private static TermEntry Change(TermField field) =>
        field.Key switch
        {
            "when" => Entry with { When = new TermCondition { After = ["PBB"] } },
            "examples" => Entry with { Examples = [new TermExample("a", "b", Entry.Location)] },
            _ => field.Set(Entry, [GetValue(field)]),
        };
}
