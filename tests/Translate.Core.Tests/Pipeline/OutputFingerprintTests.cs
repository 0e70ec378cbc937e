using System.Reflection;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class OutputFingerprintTests : IDisposable
{
    private static readonly TermEntry Term = TestData.Term("Dewan", "Council") with { When = new TermCondition { Before = ["x"] } };

    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    public static TheoryData<string> EntryProperties => [.. Writable(typeof(TermEntry)).Select(property => property.Name)];

    public static TheoryData<string> ConditionProperties => [.. Writable(typeof(TermCondition)).Select(property => property.Name)];

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Equal_entries_have_equal_fingerprints() => Assert.Equal(Of(Term), Of(Term with { Accept = [.. Term.Accept] }));

    [Theory]
    [MemberData(nameof(EntryProperties))]
    public void Every_entry_property_changes_the_fingerprint(string name) => Assert.NotEqual(Of(Term), Of(Changed(Term, name)));

    [Theory]
    [MemberData(nameof(ConditionProperties))]
    public void Every_condition_property_changes_the_fingerprint(string name) =>
        Assert.NotEqual(Of(Term), Of(Term with { When = Changed(Term.When, name) }));

    [Fact]
    public void Engine_options_settings_and_memory_revision_change_the_signature()
    {
        var signatures = new List<long>
        {
            Sign(TestData.Engine.Identity, new RecallOptions()),
            Sign(TestData.Engine.Identity with { Version = "8" }, new RecallOptions()),
            Sign(TestData.Engine.Identity, new RecallOptions { AcceptFuzzy = 80 }),
            Sign(TestData.Engine.Identity, new RecallOptions(), "tsv"),
        };
        _memory.Save([TestMemory.HumanUnit("Satu.", "One.")]);
        signatures.Add(Sign(TestData.Engine.Identity, new RecallOptions()));
        Assert.Equal(signatures.Count, signatures.Distinct().Count());
        Assert.DoesNotContain(0, signatures);
    }

    private static IEnumerable<PropertyInfo> Writable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static T Changed<T>(T record, string name)
        where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, [])!;
        var property = typeof(T).GetProperty(name)!;
        property.SetValue(
            copy,
            property.GetValue(copy) switch
            {
                string text => text + "!",
                bool flag => !flag,
                int number => number + 1,
                Enum value => Enum.GetValues(value.GetType()).Cast<object>().First(other => !other.Equals(value)),
                SourceLocation location => location with { Line = location.Line + 1 },
                TermCondition condition => condition with { Within = condition.Within + 1 },
                TermMatchOptions options => options with { Clitics = !options.Clitics },
                IReadOnlyList<string> list => (IReadOnlyList<string>)[.. list, "other"],
                IReadOnlyList<TermExample> list => (IReadOnlyList<TermExample>)
                    [.. list, new TermExample("a", "b", new SourceLocation("f", 1, 1))],
                var value => throw new InvalidOperationException(
                    $"{name} is a {value?.GetType()}, of which this test knows no other value."
                ),
            }
        );
        return copy;
    }

    private long Of(TermEntry entry) =>
        OutputFingerprint.Compute(new Glossary([entry]), new RecallOptions(), TestData.Engine.Identity, [], _memory);

    private long Sign(EngineIdentity engine, RecallOptions options, params string[] settings) =>
        OutputFingerprint.Compute(Glossary.Empty, options, engine, settings, _memory);
}
