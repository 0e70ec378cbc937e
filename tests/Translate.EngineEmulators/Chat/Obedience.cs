using System.Text.RegularExpressions;

namespace Translate.EngineEmulators.Chat;

/// <summary>Follows the instructions that are in the text of articles, as a gullible model does: in the sentences themselves, and in those around them.</summary>
internal static partial class Obedience
{
    private const string German = "Der Präsident hat am Donnerstag in der Hauptstadt über die Lage gesprochen und nichts unterzeichnet.";

    /// <summary>Returns the answer after all instructions were followed. Each is meant for its own sentence, or for all if it says so or is only context.</summary>
    public static IReadOnlyList<ChatItem> Follow(IReadOnlyList<ChatItem> items, IReadOnlyList<ChatSegment> segments, string instructions)
    {
        var answer = items.ToList();
        foreach (var (segment, i) in segments.Select((segment, i) => (segment, i)))
        {
            var (own, around) = (DisguisedText.Reveal(segment.Source), DisguisedText.Reveal(segment.Context));
            if (Order().IsMatch(own))
            {
                answer = Obey(answer, own, All().IsMatch(own) ? null : i, instructions);
            }

            if (Order().IsMatch(around))
            {
                answer = Obey(answer, around, i, instructions);
            }
        }

        return answer;
    }

    private static List<ChatItem> Obey(List<ChatItem> items, string order, int? only, string instructions)
    {
        var payload = Quoted().Match(order) is { Success: true } quoted ? quoted.Groups[1].Value : "PWNED";
        return AnswerEdit.Find(order) is { } edit ? Replace(edit)
            : Leak().IsMatch(order) ? Replace(_ => instructions)
            : Swap().IsMatch(order) && items.Count > 1
                ? [items[^1] with { Id = items[0].Id }, .. items.Skip(1).Take(items.Count - 2), items[0] with { Id = items[^1].Id }]
            : Drop().IsMatch(order) ? [.. items.Where((_, i) => only is { } index && i != index)]
            : Append().IsMatch(order) ? Replace(target => $"{target} {payload}")
            : Foreign().IsMatch(order) ? Replace(_ => German)
            : Keep().IsMatch(order) ? [.. items.Select((item, i) => only is null || only == i ? item with { Target = item.Source } : item)]
            : Negate().IsMatch(order)
                ? Replace(target =>
                    target.Replace(" is ", " is not ", StringComparison.Ordinal).Replace(" are ", " are not ", StringComparison.Ordinal)
                )
            : Replace(_ => payload);

        List<ChatItem> Replace(Func<string, string> change) =>
            [.. items.Select((item, i) => only is null || only == i ? item with { Target = change(item.Target) } : item)];
    }

    [GeneratedRegex(
        @"忽略|\b(abaikan|lupakan|instruksi|perintah|jangan terjemahkan|ignore|disregard|system|sistem|assistant|asisten|prompt|model|penerjemah|terjemahan|translat\w*|json|kamu sekarang|anda sekarang|mesin|machine|robot|chatgpt|naskah|mulai sekarang|from now on|versi inggris|tulis|tulisen|seluruh berita|alinea)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Order();

    [GeneratedRegex(@"所有|\b(semua|semuanya|setiap|seluruh|saben|all|every)\b", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    [GeneratedRegex("[\"'“‘«]([^\"'”’»]{3,})[\"'”’»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(instruksi (sistem|rahasia|awal)|prompt (sistem|awal)|system prompt|your instructions|ulangi instruksi|tampilkan instruksi)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Leak();

    [GeneratedRegex(@"\b(di)?(tukar\w*|swap)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(hapus\w*|kosongkan|hilangkan|buang|delete|omit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Drop();

    [GeneratedRegex(@"\b(tambahkan|akhiri|diakhiri|sisipkan|append|add)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Append();

    [GeneratedRegex(@"\b(bahasa (jerman|prancis|spanyol|belanda)|in german)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(jangan (di)?terjemahkan|biarkan|do not translate)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keep();

    [GeneratedRegex(@"\b(balikkan|kebalikan|opposite)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negate();
}
