using Translate.Cli;
using Translate.Core.Problems;

namespace Translate.Engines.Tests.Faults;

/// <summary>Every networked engine × every status and scripted fault × the first, a middle, the last request × once, thrice, for ever.</summary>
/// <remarks>Three requests of ten segments, one after the other. The cells run side by side on a fast clock; each is asserted by itself.</remarks>
public sealed class ServiceFaultMatrixTests(ServiceFaultMatrix matrix) : IClassFixture<ServiceFaultMatrix>
{
    public static TheoryData<string, string, int, int> Cells =>
        [.. ServiceFaultMatrix.Cells.Select(cell => (cell.Engine, cell.Fault, cell.Position, cell.Times))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Nothing_is_lost_or_requested_twice(string engine, string fault, int position, int times)
    {
        var cell = new ServiceFaultCell(engine, fault, position, times);
        var run = await matrix.GetRun(cell);
        var expected = ServiceFaultOutcome.For(cell);

        // What was asked for is right and in the memory, and what failed says why.
        var clean = matrix.Clean[engine];
        Assert.Equal(
            ServiceFaultMatrix
                .Sources.Where((_, i) => i < expected.Right || i >= expected.RightAgain)
                .ToDictionary(source => source, source => clean[source]),
            run.Targets
        );
        Assert.Equal(expected.Kind is null ? [] : [expected.Kind], run.Summary.FirstFailures.Select(problem => (ProblemKind?)problem.Kind));
        Assert.All(run.Summary.FirstFailures, problem => Assert.NotEmpty(problem.Advice));
        Assert.Equal(expected.ExitCode, ExitCode.From(run.Summary));

        // Nothing that had come back was asked again.
        var answered = run.Requests.Where(request => request is { Delivered: true, Billed: > 0 }).ToList();
        Assert.All(answered.SelectMany(request => request.Texts).CountBy(text => text), pair => Assert.Equal(1, pair.Value));
        Assert.Equal(run.Targets.Count, answered.Sum(request => request.Elements));
        Assert.InRange(run.Requests.Count, expected.Requests.Min, expected.Requests.Max);

        // What is billed is counted: what came back exactly, what got lost at least.
        Assert.InRange(run.Usage.Characters + run.Usage.PossiblyBilled, run.Billed, long.MaxValue);
        Assert.InRange(run.Usage.Characters, answered.Sum(request => request.Billed), run.Billed);

        // A budget is never passed, and what it paid for is right.
        Assert.InRange(run.Tight?.Billed ?? 0, 0, matrix.GetTightBudget(engine));
        Assert.All(run.Tight?.Targets ?? run.Targets, target => Assert.Equal(clean[target.Key], target.Value));

        // A request takes no longer than the total timeout, with as much again for pauses of the circuit breaker.
        Assert.InRange(run.Elapsed, TimeSpan.Zero, ServiceFaultMatrix.Requests * 2 * ServiceFaultMatrix.Resilience(fault).TotalTimeout);
    }
}
