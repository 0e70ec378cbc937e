using System.Net;
using System.Net.Sockets;

namespace Translate.Server.Security;

/// <summary>Slows down whoever guesses tokens: after a few wrong ones, each makes its address wait twice as long. Thread-safe.</summary>
/// <param name="time">The clock.</param>
internal sealed class GuessLimiter(TimeProvider time)
{
    /// <summary>Wrong tokens that cost nothing.</summary>
    public const int FreeGuesses = 5;

    private const int MaxAddresses = 10_000;
    private const int MaxDoublings = 10;
    private const int NetworkBytes = 8;

    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, (int Guesses, DateTimeOffset Last)> _addresses = [];

    /// <summary>Returns how long an address must wait before a token of it is looked at; zero if it need not.</summary>
    public TimeSpan GetWait(IPAddress address)
    {
        lock (_lock)
        {
            if (!_addresses.TryGetValue(GetNetwork(address), out var known) || known.Guesses < FreeGuesses)
            {
                return TimeSpan.Zero;
            }

            var wait = TimeSpan.FromSeconds(1 << Math.Min(known.Guesses - FreeGuesses, MaxDoublings));
            var left = known.Last + (wait < MaxWait ? wait : MaxWait) - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Counts a wrong token.</summary>
    public void Fail(IPAddress address)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_addresses.Count >= MaxAddresses)
            {
                Forget(now);
            }

            var network = GetNetwork(address);
            var known = _addresses.GetValueOrDefault(network);
            _addresses[network] = (now - known.Last > Memory ? 1 : known.Guesses + 1, now);
        }
    }

    /// <summary>Forgets the wrong tokens of an address that then sent a right one.</summary>
    public void Succeed(IPAddress address)
    {
        lock (_lock)
        {
            _addresses.Remove(GetNetwork(address));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, _) in _addresses.Where(known => now - known.Value.Last > Memory).ToList())
        {
            _addresses.Remove(address);
        }

        // Under an attack from very many addresses, those that guessed least are forgotten.
        foreach (
            var (address, _) in _addresses.OrderBy(known => known.Value.Guesses).Take(_addresses.Count - (MaxAddresses * 3 / 4)).ToList()
        )
        {
            _addresses.Remove(address);
        }
    }

    /// <summary>One customer has a whole network of IPv6 addresses.</summary>
    private static IPAddress GetNetwork(IPAddress address)
    {
        var known = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (known.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return known;
        }

        var bytes = known.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
