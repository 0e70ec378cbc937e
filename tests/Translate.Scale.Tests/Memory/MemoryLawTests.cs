using System.Text.Json;
using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Scale.Memory;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Memory;

public sealed class MemoryLawTests(SharedPostgres postgres)
{
    private static readonly string[] Sources =
    [
        "Ia pergi.",
        "Ia  pergi. ",
        "Ia datang ke Jakarta hari ini.",
        "Ia datang ke Bandung hari ini.",
        "“Kata”\0",
    ];
    private static readonly string[] Contexts = ["", "Sebelum.", "Sesudah."];

    private static readonly Gen<MemoryUnit> Unit = Gen.Select(
        Gen.Int[0, Sources.Length - 1],
        Gen.Int[0, 4],
        Gen.Int[0, 3],
        Gen.Int[0, 2],
        Gen.Int[0, 3],
        (source, kind, target, context, day) =>
            (
                kind switch
                {
                    0 => TestMemory.Unit(Sources[source], $"T{target}."),
                    1 => TestMemory.HumanUnit(Sources[source], $"T{target}."),
                    2 => TestMemory.ImportedUnit(Sources[source], $"T{target}."),
                    3 => TestMemory.Unit(Sources[source], $"T{target}.") with { State = UnitState.Final, IsOnlyHere = true },
                    _ => TestMemory.Unit(Sources[source], $"T{target}.", TestData.Term("pergi", "go")) with { SimilarId = 1 },
                }
            ) with
            {
                Previous = Contexts[context],
                Created = TestMemory.Day.AddDays(-day),
                Changed = TestMemory.Day.AddDays(day),
            }
    );

    private static readonly Gen<Action<TranslationMemory>> Step = Gen.OneOf(
        Unit.Array[0, 6]
            .Select(units => new Action<TranslationMemory>(memory =>
                memory.Save(units.Select(unit => memory.TryGetUnit(1, out _) ? unit : unit with { SimilarId = 0 }).ToList())
            )),
        Unit.Array[0, 6]
            .Select(units => new Action<TranslationMemory>(memory => memory.Import(units.Select(unit => unit with { SimilarId = 0 })))),
        Gen.Int[1, 12]
            .Array[0, 4]
            .Select(ids => new Action<TranslationMemory>(memory =>
                memory.SaveDocument(
                    new DocumentRecord($"/d/{ids.Length}", $"{ids.Length}", ids.Sum(), TestMemory.Day),
                    [.. memory.GetAllUnits().Select(unit => unit.Id).Where(id => ids.Contains((int)id))]
                )
            )),
        Gen.Int[0, 4].Select(number => new Action<TranslationMemory>(memory => memory.Forget(memory.FindDocuments($"{number}")))),
        Gen.Int[0, 4]
            .Select(number => new Action<TranslationMemory>(memory =>
                memory.Forget(
                    new UnitFilter
                    {
                        Documents = number == 0 ? null : memory.FindDocuments($"{number}"),
                        Engine = number % 2 == 0 ? TestData.Engine.Id : null,
                        Before = TestMemory.Day.AddDays(2),
                    },
                    CancellationToken.None
                )
            )),
        Gen.Const(new Action<TranslationMemory>(memory => memory.UpdateFuzzyIndex())),
        Gen.Select(Unit, Gen.Int[0, 12], Gen.Int[0, 5])
            .Select(
                (unit, forget, undone) =>
                    new Action<TranslationMemory>(memory =>
                        memory.Decide(
                            forget,
                            forget == 5 ? null : unit with { SimilarId = 0 },
                            new ReviewEvent(SourceNormalizer.Normalize(unit.Source), "a", "1", ReviewEventKind.Edit, "Sari", TestMemory.Day)
                            {
                                Before = "T",
                                After = unit.Target,
                            },
                            undone,
                            []
                        )
                    )
            ),
        Gen.Select(Gen.Int[0, 3], Gen.Bool)
            .Select(
                (number, isSet) =>
                    new Action<TranslationMemory>(memory =>
                        memory.SaveDecision(
                            new TermWaiver("Ia pergi.", $"t{number}", "f", number, "r"),
                            isSet,
                            new ReviewEvent("Ia pergi.", "a", "1", ReviewEventKind.Waive, "Sari", TestMemory.Day)
                        )
                    )
            ),
        Gen.Select(Gen.Int[0, 3], Gen.Bool)
            .Select(
                (number, isSet) =>
                    new Action<TranslationMemory>(memory =>
                        memory.SaveDecision(
                            new FindingDismissal("Ia pergi.", $"T{number}.", "f", "m", "r"),
                            isSet,
                            new ReviewEvent("Ia pergi.", "a", "1", ReviewEventKind.Dismiss, "Sari", TestMemory.Day)
                        )
                    )
            ),
        Gen.Int[0, 3]
            .Select(number => new Action<TranslationMemory>(memory =>
                memory.AddError(
                    new ErrorSpan("Ia pergi.", $"T{number}.", new TextRange(0, 1 + number), ErrorSeverity.Major, default)
                    {
                        At = TestMemory.Day,
                    },
                    new ReviewEvent("Ia pergi.", "a", "1", ReviewEventKind.Mark, "Sari", TestMemory.Day)
                )
            ))
    );

    [Fact]
    public void Both_stores_are_equal_after_any_steps() =>
        Step.Array[1, 14]
            .Sample(
                steps =>
                {
                    using var file = TranslationMemory.CreateInMemory();
                    using var shared = new PostgresMemory().Open(postgres.Server.CreateDatabase());
                    foreach (var step in steps)
                    {
                        step(file);
                        step(shared);
                    }

                    Assert.Equal(Show(file), Show(shared));
                },
                iter: 25,
                threads: 1
            );

    /// <summary>Returns everything that can be seen of a memory. Ids of documents are left out: a database may leave some unused.</summary>
    private static string Show(TranslationMemory memory)
    {
        var (waivers, dismissals) = memory.GetSettlements(["Ia pergi."]);
        return JsonSerializer.Serialize(
            new object[]
            {
                memory.GetAllUnits(),
                memory.GetUnitsOutsideDocuments(),
                memory.GetDocuments().Select(document => new object[] { document with { Id = 0 }, memory.GetUnits(document) }),
                memory.GetRevision(),
                memory.GetLastUnitId(),
                memory.HasNonEngineUnits(),
                memory.GetAllEvents(),
                memory.GetAllErrors(),
                waivers["Ia pergi."].OrderBy(waiver => waiver.Term),
                dismissals["Ia pergi."].OrderBy(dismissal => dismissal.Target),
                memory.GetStatistics() with
                {
                    Bytes = 0,
                },
                memory.PreviewForget(new UnitFilter { Engine = TestData.Engine.Id }),
                memory
                    .Recall([.. Sources.Select(source => TestMemory.Query(source) with { Previous = "Sebelum." })])
                    .Select(result => (object)result),
                memory.FindSimilar("Ia datang ke Jakarta hari Senin.", 75, 5, _ => true),
            }
        );
    }
}
