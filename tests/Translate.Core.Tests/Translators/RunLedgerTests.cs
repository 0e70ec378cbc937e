using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Translators;

public class RunLedgerTests
{
    private static readonly Problem Reason = new(ProblemKind.Network, "it does not answer", "Wait");

    [Fact]
    public void A_batch_stops_after_consecutive_failures()
    {
        var ledger = new RunLedger(maxCharacters: null);
        ledger.BeginBatch();
        ledger.CountFailure(limit: 2, Reason);
        ledger.CountAnswer();
        ledger.CountFailure(limit: 2, Reason);
        Assert.Null(ledger.Stopped);

        ledger.CountFailure(limit: 2, Reason);
        ledger.CountFailure(limit: 2, Reason with { Message = "later" });

        Assert.Equal(Reason, ledger.Stopped);
    }

    [Fact]
    public void The_next_batch_retries()
    {
        var ledger = new RunLedger(maxCharacters: null);
        ledger.BeginBatch();
        ledger.CountFailure(limit: 1, Reason);
        Assert.NotNull(ledger.Stopped);

        ledger.EndBatch();
        Assert.Null(ledger.Stopped);

        ledger.BeginBatch();
        Assert.Null(ledger.Stopped);
    }

    [Fact]
    public void A_single_text_is_always_sent()
    {
        var ledger = new RunLedger(maxCharacters: null);

        ledger.CountFailure(limit: 1, Reason);

        Assert.Null(ledger.Stopped);
    }

    [Fact]
    public async Task Concurrent_requests_never_exceed_a_budget()
    {
        var ledger = new RunLedger(maxCharacters: 1_000);
        var taken = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 50; i++)
                        {
                            try
                            {
                                ledger.Take(7);
                                Interlocked.Add(ref taken, 7);
                            }
                            catch (ProblemException)
                            {
                                return;
                            }
                        }
                    })
                )
        );

        Assert.Equal(1_000 / 7 * 7, taken);
    }
}
