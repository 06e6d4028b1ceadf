using System.Buffers;

namespace Summarize.Quotations.Tokens;

/// <summary>
/// A list whose array is lent by the pool: it allocates nothing an element. Dispose gives the array back.
/// </summary>
internal sealed class PooledList<T>(int capacity) : IDisposable
    where T : struct
{
    private T[] items = ArrayPool<T>.Shared.Rent(Math.Max(16, capacity));

    public int Count { get; private set; }

    /// <summary>The element; an index out of range throws, as what lies beyond is another text’s.</summary>
    public ref T this[int index]
    {
        get => ref items.AsSpan(0, Count)[index];
    }

    public void Add(in T item)
    {
        if (Count == items.Length)
        {
            var grown = ArrayPool<T>.Shared.Rent(Count * 2);
            items.AsSpan(0, Count).CopyTo(grown);
            ArrayPool<T>.Shared.Return(items);
            items = grown;
        }
        items[Count++] = item;
    }

    public void Dispose() => ArrayPool<T>.Shared.Return(items);
}
