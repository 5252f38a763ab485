/** 320 × 240, a light triangle on grey, baseline JPEG. */
const picture =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/wAALCADwAUABAREA/8QAHwAAAQUBAQEBAQEAAAAA' +
  'AAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1' +
  'dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AOMooooooooooooooooooooooooooooooooooooooooo' +
  'oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' +
  'oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' +
  'ooooooooooooooooooooooooooooooooooooooooooooooooooooooq/omkya5q0OnQyLHJMH2s/TIUtz+VGraJqOiXPkahbNET91uqv9D0NUKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK6P4ff8jvp/wD2' +
  '0/8ARbV7LeWVtf2zW13Ak8L9UdcivO/EXwwdN9zoUm9eptZG5H+63f6H868/uLee0neC4ieKVDhkdcEH6VHRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRXR/D7/AJHfT/8Atp/6Lava6KzNa8PaZr8Hl39uGYDC' +
  'Srw6fQ/06V5j4i+Hup6Pvnswb60HO5B86D3X+o/SuSooooooooooooooooooooooooooooooooooro/h9/yO+n/9tP8A0W1e10UUVzXiHwJpWu7pkX7Hdnnzol4Y/wC0vf8AQ+9eXa74W1Xw9IftkG6EnCzx8o34' +
  '9j7Gseiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiuj+H3/ACO+n/8AbT/0W1e10UUUU2SOOaNo5UV0YYZWGQR7iuF8RfDK2ut1xori2l6mBz+7b6Hqv8vpXm+oaZe6VdG2vrZ4JR2YdfcHoR7iqtFFFFFFFFFFFFFF' +
  'FFFFFFFFFFFFFFFFdH8Pv+R30/8A7af+i2r2uiiiikZlRC7sFVRkknAAriPEXxLsrHdb6Qq3k4480/6pfp/e/Dj3rzXU9Xv9YuTcX9y879snhfYDoKp0UUUUUUUUUUUUUUUUUUUUUUUUUUUUUV0fw+/5HfT/APtp' +
  '/wCi2r2uiiiue8Q+NtK0ANE0n2m7H/LvEeQf9o9F/n7V5dr/AIu1XxCxW4m8q2zxbxcJ+PqfrWHRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRXR/D7/kd9P/7af+i2r2uis/V9d03Q7fztQuViz91Orv8AQd68y8Rf' +
  'EbUdU32+nbrG1PGQf3jD3Pb8PzrjiSTknJNFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFdH8Pv8Akd9P/wC2n/otq9mubmCzt3uLmZIYkGWd2wBXn3iL4ngb7bQkyen2qRf/AEFT/M/lXnt3d3F9cvcXc7zTOcs7' +
  'tkmoaKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK0NC1Z9D1iHUo4lleEPtRjgElSvP50us6/qWvXHm39yzgHKxjhE+g/r1rOooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' +
  'oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' +
  'oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' +
  'oooooooooooooooooooooooooooooooooooooor/2Q=='

/**
 * What stands for a video until it is played. A video message of an Official Account has a picture of its own
 * (`thumb_media_id`; JPG, at most 64 KB). Nobody makes one from a film here; this one says that it is a film.
 */
export const videoCover = { name: 'video.jpg', contentType: 'image/jpeg', bytes: () => Buffer.from(picture, 'base64') }
