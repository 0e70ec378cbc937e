using Translate.Core.Translators;

namespace Translate.Engines.Tests.Azure;

/// <summary>Every code of the service and every other fault × the first, a middle, the last request × once, thrice, for ever.</summary>
/// <remarks>Three requests of ten segments, one after the other. The cells run side by side on a fast clock; each is asserted by itself.</remarks>
public sealed class FaultMatrixTests(FaultMatrix matrix) : IClassFixture<FaultMatrix>
{
    public static TheoryData<string, int, int> Cells => [.. FaultMatrix.Cells.Select(cell => (cell.Fault, cell.Position, cell.Times))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Nothing_is_lost_or_asked_twice(string fault, int position, int times)
    {
        var run = await matrix.GetRun(new FaultCell(fault, position, times));
        var expected = ExpectedOutcome.For(fault, position, times);

        // What was asked for is right, and what failed says why.
        Assert.Equal(FaultMatrix.Segments, run.Results.Count);
        for (var i = 0; i < run.Results.Count; i++)
        {
            if (i < expected.Right || i >= expected.RightAgain)
            {
                Assert.Equal(matrix.Clean[i], Assert.IsType<TranslationResult.Success>(run.Results[i]).Target);
            }
            else
            {
                var problem = Assert.IsType<TranslationResult.Failure>(run.Results[i]).Problem;
                Assert.Equal(expected.Kind, problem.Kind);
                Assert.NotEmpty(problem.Advice);
            }
        }

        // Nothing that had come back was asked again, and nothing was paid for but what came back or got lost on the way.
        var answered = run.Requests.Where(request => request is { Delivered: true, Billed: > 0 }).ToList();
        Assert.All(answered.SelectMany(request => request.Texts).CountBy(text => text), pair => Assert.Equal(1, pair.Value));
        Assert.Equal(expected.Right + FaultMatrix.Segments - expected.RightAgain, answered.Sum(request => request.Elements));
        Assert.InRange(run.Requests.Count, expected.Requests.Min, expected.Requests.Max);

        // A request takes no longer than the total timeout, with as much again for pauses of the circuit breaker.
        Assert.InRange(run.Elapsed, TimeSpan.Zero, FaultMatrix.Requests * 2 * FaultMatrix.Resilience(fault).TotalTimeout);
    }
}
