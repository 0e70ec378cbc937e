using System.CommandLine;
using System.Globalization;
using System.Text;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>Runs random command lines. RANDOM_COMMAND_LINES=20000 sets how many, and RANDOM_SEED repeats a sequence.</summary>
[Collection(nameof(OneAtATime))]
public sealed class RandomCommandLineTests(ITestOutputHelper output) : IDisposable
{
    private const int DefaultTries = 250;
    private const int MaxFaults = 20;

    /// <summary>The table of exit codes, without that of an internal error.</summary>
    private static readonly int[] ExitCodes = [0, 2, 3, 4, 5, 6, 7, 8, 12];

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    /// <summary>A watch and a review end only when they are stopped.</summary>
    private static readonly string[] Endless = ["--watch", "-w", "review", "serve"];

    private static readonly string[] Values =
    [
        "in",
        "in/a.txt",
        "missing.txt",
        "missing/folder",
        "glossary",
        "glossary/diplomacy.yaml",
        "in/binary.txt",
        "empty",
        "out",
        "out/a.txt",
        "new/deep",
        "in/a.txt/below",
        "memory.tmx",
        "memory.jsonl",
        "terms.csv",
        "terms.tbx",
        "broken.tmx",
        "broken.yaml",
        "appsettings.json",
        "note.log",
        "",
        " ",
        "-",
        "--",
        "-1",
        "0",
        "1",
        "3",
        "76",
        "100",
        "999999999999",
        "99999999999999999999",
        "1.5",
        "NaN",
        "1e9",
        "0x1F",
        "2026-01-31",
        "2026-13-45",
        "90d",
        "9999999999y",
        "d",
        "offline",
        "azure",
        "offline@1",
        "@",
        "tsv",
        "html",
        "txt,tsv",
        "html,,",
        "pdf",
        "tmx",
        "jsonl",
        "csv",
        "deepl",
        "noun",
        "preferred",
        "HEAD",
        "HEAD~1",
        "source=1,target=2",
        "source=0",
        "source=99999999999",
        "Dewan Keamanan",
        "Security Council",
        "gencatan senjata",
        "satu => one",
        "=>",
        "Selamat pagi dunia.",
        "*",
        "?",
        "a\tb",
        "a\nb",
        "\u001b[31mred",
        "\u202Egnp.txt",
        "\u0007",
        "\uD800",
        "é😀",
        "@in/a.txt",
        "%s%n",
        "{0}",
        "$HOME",
        "\\",
        "/dev/null",
        "/dev/full/x",
        "C:\\x",
        "[suggest:3]",
        "[suggest:]",
        "[diagram]",
        "bash",
        "tcsh",
        "status",
        "true",
        "false",
        "maybe",
        "terms:",
        "'",
        "\"",
        new('a', 300),
        new('-', 40),
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_line_exits_with_a_documented_code_and_no_stack_trace()
    {
        var seed = ReadNumber("RANDOM_SEED", Environment.TickCount);
        var tries = ReadNumber("RANDOM_COMMAND_LINES", DefaultTries);
        var random = new Random(seed);
        var faults = new List<string>();
        var codes = new SortedDictionary<int, int>();
        for (var i = 0; i < tries; i++)
        {
            if (i % 100 == 0)
            {
                Prepare();
            }

            var args = CreateArguments(random);
            var (input, room) = (CreateInput(random), random.Next(8) == 0 ? random.Next(200) : (int?)null);
            var (exitCode, fault) = await RunAsync(args, input, room, seed, i);
            codes[exitCode] = codes.GetValueOrDefault(exitCode) + 1;
            faults.AddRange(fault.Length > 0 ? [fault] : []);
        }

        output.WriteLine(string.Join(", ", codes.Select(pair => $"exit {pair.Key}: {pair.Value}")));
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(MaxFaults)));
        Assert.True(codes.Count > 2, "The command lines are too much alike to find anything.");
    }

    private async Task<(int ExitCode, string Fault)> RunAsync(string[] args, Stream input, int? room, int seed, int number)
    {
        var line = $"translate {string.Join(' ', args.Select(arg => $"⟨{arg}⟩"))} (seed {seed}, number {number}, room {room})";
        try
        {
            var result = await CommandLineRunner.RunAsync(_folder.GetPath(""), args, input, room).WaitAsync(TimeLimit);
            var said = result.Output + result.Error;
            var isPlain =
                ExitCodes.Contains(result.ExitCode)
                && !said.Contains("\n   at ", StringComparison.Ordinal)
                && !said.Contains("System.", StringComparison.Ordinal)
                && !said.Contains("internal error", StringComparison.Ordinal);
            return (result.ExitCode, isPlain ? string.Empty : $"{line}: exit {result.ExitCode}\n{result.Error}\n{result.Output}");
        }
        catch (Exception e) when (e is not TimeoutException)
        {
            return (-1, $"{line}: {e.GetType().Name}: {e.Message} {e.StackTrace}");
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{line} did not end within {TimeLimit.TotalSeconds} s.", e);
        }
    }

    private void Prepare()
    {
        foreach (var entry in new DirectoryInfo(_folder.GetPath("")).GetFileSystemInfos())
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        _folder.WriteSettings("""{ "Input": ["in"], "Output": "out", "Glossary": "glossary", "Concurrency": 1 }""");
        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: ceasefire\n");
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/binary.txt", [0x89, 0, 0, 0xFF]);
        Directory.CreateDirectory(_folder.GetPath("empty"));
        _folder.Write("terms.csv", "source,target\nsatu,one\ndua,two\n");
        _folder.Write("terms.tbx", "<martif><text><body/></text></martif>");
        _folder.Write("broken.tmx", "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"id\"><seg>Satu</seg>");
        _folder.Write("memory.jsonl", "{\"source\":\"Satu.\",\"target\":\"One.\"}\n{");
        _folder.Write("broken.yaml", "terms: [\n");
    }

    private static string[] CreateArguments(Random random)
    {
        var (words, command) = Pick(random, CommandLineRunner.Commands.Where(item => !Endless.Contains(item.Command.Name)).ToList());
        var args = words.Select(word => random.Next(40) == 0 ? Misspell(random, word) : word).ToList();
        var options = command.Options.Concat(CommandLineRunner.Root.Options).Where(option => !Endless.Contains(option.Name)).ToList();
        for (var count = random.Next(6); count > 0; count--)
        {
            args.AddRange(random.Next(3) == 0 ? [Pick(random, Values)] : CreateOption(random, options));
        }

        return [.. args];
    }

    private static IEnumerable<string> CreateOption(Random random, List<Option> options)
    {
        var option = Pick(random, options);
        var name = random.Next(15) == 0 ? Misspell(random, option.Name) : Pick(random, option.Aliases.Append(option.Name).ToList());
        if (Endless.Contains(name))
        {
            return [];
        }

        var hasValue = option.ValueType == typeof(bool) ? random.Next(10) == 0 : random.Next(10) > 0;
        return !hasValue ? [name]
            : random.Next(4) == 0 ? [$"{name}={Pick(random, Values)}"]
            : [name, Pick(random, Values)];
    }

    private static MemoryStream CreateInput(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return new MemoryStream(
            random.Next(5) switch
            {
                0 => [],
                1 => bytes,
                2 => Encoding.UTF8.GetBytes("Selamat pagi.\n\nDewan Keamanan bersidang.\n"),
                3 => Encoding.UTF8.GetBytes("{\"id\": 1, \"text\": \"Satu. Dua.\"}\n{\"id\": }\n"),
                _ => Encoding.UTF8.GetBytes("satu\tone\ndua\n\u001b[2Jtiga\tthree\n"),
            }
        );
    }

    private static string Misspell(Random random, string word)
    {
        if (word.Length < 2)
        {
            return word + "x";
        }

        var at = random.Next(word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "é"),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static int ReadNumber(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
